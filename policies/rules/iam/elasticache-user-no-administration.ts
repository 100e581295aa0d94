import { allowsEverything, isSwitchedOff } from "../../lib/access-string";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "elasticache-user-no-administration",
    family: "iam",
    description: "A user of ElastiCache that is switched on may not run every command.",
    severity: "medium",
    covers: ["R-SEC-4"],
    remediation: "Name the command categories in accessString instead of +@all, or take @dangerous away after it.",
    types: ["elasticache:User"],
    check: (user) => {
        const access = user.text("accessString") ?? "";
        return !isSwitchedOff(access) && allowsEverything(access)
            ? `${user.show("accessString")}; name the categories`
            : undefined;
    },
});
