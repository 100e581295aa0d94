import { findIn } from "../../lib/find";
import { isGuessable } from "../../lib/guessable";
import { PASSWORDS } from "../../lib/passwords";
import type { Resource } from "../../lib/resource";
import { resourceRule } from "../../lib/rule";
import { token } from "../../lib/types";
import { View } from "../../lib/view";

const BROKER = "mq:Broker";
const rowsOf = (resource: Resource) => PASSWORDS.filter(([type]) => token(type) === resource.type);

export const rule = resourceRule({
    name: "password-not-guessable",
    family: "iam",
    description: "A password that is given to a service is not one of those that everybody tries first.",
    severity: "critical",
    covers: ["R-SEC-4"],
    remediation: "Let the service make and rotate it where it can (manageMasterUserPassword), or take a random one.",
    types: [...new Set(PASSWORDS.map(([type]) => type)), BROKER],
    check: (resource) =>
        resource.type === token(BROKER)
            ? findIn(resource.views("users"), (user) => tellOfPassword(user, "password", "username"))
            : findIn(rowsOf(resource), ([, password, user]) => tellOfPassword(resource, password, user)),
});

const tellOfPassword = (holder: View, password: string, user = "username"): string[] =>
    findIn([password, `${password}Wo`], (key) =>
        findIn(holder.elements(key), (read) => {
            const text = new View({ held: read() }).text("held");
            return text !== undefined && isGuessable(text, () => holder.text(user))
                ? [`${key} is among the first that are tried; take a random one`]
                : [];
        }),
    );
