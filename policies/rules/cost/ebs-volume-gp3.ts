import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ebs-volume-gp3",
    family: "cost",
    description: "A general-purpose volume is gp3, which costs less than gp2 and does more.",
    severity: "low",
    covers: ["R-COST-1"],
    remediation: "Set type to gp3.",
    level: "advisory",
    types: ["ebs:Volume"],
    check: (volume) =>
        ["", "gp2"].includes(volume.text("type") ?? "")
            ? `${volume.show("type")}${volume.has("type") ? "" : ", which means gp2"}; set it to gp3`
            : undefined,
});
