/** The policy documents in what a resource is given. */
import type { Statement } from "../../components/shared/policy-document";
import type { Registration } from "./mocks";

interface Document {
    readonly where: string;
    /** Of a role, what it may; who may take it; or of another resource, who may do what with it. */
    readonly kind: "identity" | "trust" | "resource";
    readonly statements: readonly Statement[];
}

const OF_IDENTITIES = /^aws:iam\//;

function* textsIn(value: unknown, key: string): Generator<readonly [key: string, text: string]> {
    if (typeof value === "string") {
        yield [key, value];
    } else if (typeof value === "object" && value !== null) {
        for (const [name, inner] of Object.entries(value)) {
            yield* textsIn(inner, Array.isArray(value) ? key : name);
        }
    }
}

export function policiesOf({ type, name, inputs }: Registration): readonly Document[] {
    return [...textsIn(inputs, "")].flatMap(([key, text]) => {
        if (!text.startsWith('{"Version":"2012-10-17"')) {
            return [];
        }
        const { Statement: statements } = JSON.parse(text) as { Statement: Statement[] };
        const kind = key === "assumeRolePolicy" ? "trust" : OF_IDENTITIES.test(type) ? "identity" : "resource";
        return [{ where: `${type} ${name} ${key}`, kind, statements }];
    });
}
