import { readConfig } from "../config";
import { read } from "../wiring";

export = () => {
    readConfig("network");
    const f = read("foundation");
    return { x: f.dataKeyArn };
};
