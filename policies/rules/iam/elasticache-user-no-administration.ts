import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "elasticache-user-no-administration",
    family: "iam",
    description: "A user of ElastiCache that is switched on may not run every command.",
    severity: "medium",
    covers: ["R-SEC-4"],
    remediation: "Name the command categories in accessString instead of +@all.",
    types: ["elasticache:User"],
    check: (user) => {
        const words = (user.text("accessString") ?? "").split(/\s+/);
        return !words.includes("off") && words.some((w) => ["+@all", "allcommands"].includes(w))
            ? `${user.show("accessString")}; name the categories`
            : undefined;
    },
});
