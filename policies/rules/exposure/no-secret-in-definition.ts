import { parseJson } from "../../lib/json";
import { resourceRule } from "../../lib/rule";
import { isWritten, secretsIn } from "../../lib/secrets";

const TEXTS = ["content", "definition"];
/** Of a definition's own words `ClientToken` and `TaskToken` are none: what is a password says so. */
const NAME = /(password|passwd|passphrase|secret_?key|api_?key)$/i;

/** The keys of a document, at whatever depth, that hold a secret by their names. */
function namesIn(value: unknown): string[] {
    if (typeof value !== "object" || value === null) {
        return [];
    }
    return Object.entries(value).flatMap(([name, held]) =>
        typeof held === "string" && NAME.test(name) && isWritten(held) ? [name] : namesIn(held),
    );
}

export const rule = resourceRule({
    name: "no-secret-in-definition",
    family: "exposure",
    description: "No secret is written into a document of Systems Manager or the definition of a state machine.",
    severity: "high",
    covers: ["R-SEC-4"],
    remediation: "Name a secret or a SecureString, and let the step read it.",
    types: ["ssm:Document", "sfn:StateMachine"],
    check: (holder) =>
        TEXTS.flatMap((key) => {
            const found = holder.texts(key).flatMap((text) => [...secretsIn([text]), ...namesIn(parseJson(text))]);
            return [...new Set(found)].map((what) => `${key} holds ${what}; let the step read it where it is kept`);
        }),
});
