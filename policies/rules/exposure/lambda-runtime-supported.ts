import { resourceRule } from "../../lib/rule";

/** Those whose deprecation date has passed (Lambda developer guide, "Lambda runtimes"; read in November 2026). */
const RETIRED = [
    "nodejs nodejs4.3 nodejs4.3-edge nodejs6.10 nodejs8.10 nodejs10.x nodejs12.x nodejs14.x nodejs16.x nodejs18.x nodejs20.x",
    "python2.7 python3.6 python3.7 python3.8 python3.9 python3.10",
    "ruby2.5 ruby2.7 ruby3.2 java8 go1.x provided provided.al2",
    "dotnetcore1.0 dotnetcore2.0 dotnetcore2.1 dotnetcore3.1 dotnet5.0 dotnet6 dotnet7 dotnet8",
].flatMap((line) => line.split(" "));

export const rule = resourceRule({
    name: "lambda-runtime-supported",
    family: "exposure",
    description: "A function runs on a runtime that AWS still patches.",
    severity: "medium",
    covers: ["Lambda.2", "CKV_AWS_363"],
    remediation: "Set runtime to a supported one.",
    types: ["lambda:Function"],
    check: (fn) =>
        RETIRED.includes(fn.text("runtime") ?? "")
            ? `${fn.show("runtime")}, which gets no patches any more; set a supported one`
            : undefined,
});
