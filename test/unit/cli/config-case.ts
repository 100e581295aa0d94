/** A configuration to be checked: staging's, as that of an environment "test". */
import * as fs from "node:fs";
import * as path from "node:path";
import { problemsOf, readConfigFile } from "../../../cli/configuration/config-file";
import { scratchFolder } from "../../scratch";
import { ENVIRONMENTS } from "../layers";

export const ROOT = path.resolve(__dirname, "../../..");

export const check = (yaml: string) => {
    const root = scratchFolder("config");
    fs.writeFileSync(path.join(root, "Pulumi.test.yaml"), yaml);
    return problemsOf(readConfigFile(root, "test"), "test");
};
export const base = fs
    .readFileSync(path.join(ENVIRONMENTS, "Pulumi.staging.yaml"), "utf8")
    .replace("Environment: staging", "Environment: test");
/** prod's, as that of an environment "test". */
export const prod = fs
    .readFileSync(path.join(ENVIRONMENTS, "Pulumi.prod.yaml"), "utf8")
    .replace("Environment: prod", "Environment: test");
