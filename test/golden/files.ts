/** Where the golden plans lie: test/golden/<environment>/<layer>.json. */
import * as fs from "node:fs";
import * as path from "node:path";
import type { LayerName } from "../../stacks/contracts";
import type { Environment } from "../unit/layers";
import type { Plan } from "./plan";

export const goldenFile = (layer: LayerName, environment: Environment): string =>
    path.join(__dirname, environment, `${layer}.json`);

/** The reviewed plan; empty before the layer has one. */
export function readGolden(layer: LayerName, environment: Environment): Plan {
    const file = goldenFile(layer, environment);
    return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, "utf8")) as Plan) : {};
}
