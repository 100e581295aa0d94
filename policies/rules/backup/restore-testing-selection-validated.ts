import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "restore-testing-selection-validated",
    family: "backup",
    description: "What a restore test restores is named, and lives long enough to be looked at.",
    severity: "medium",
    covers: ["R-DR-4"],
    remediation: "Set validationWindowHours, and protectedResourceArns or protectedResourceConditions.",
    types: ["backup:RestoreTestingSelection"],
    check: (selection) => [
        ...((selection.number("validationWindowHours") ?? 0) >= 1
            ? []
            : [
                  `${selection.show("validationWindowHours")}, and AWS deletes what was restored at once; set it to 1 or more`,
              ]),
        ...(selection.has("protectedResourceArns") || selection.has("protectedResourceConditions")
            ? []
            : ["neither protectedResourceArns nor protectedResourceConditions is given; name what to restore"]),
    ],
});
