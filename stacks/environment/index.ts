/** The last layer: reads every deployed layer and publishes the environment's address book. */
import * as pulumi from "@pulumi/pulumi";
import { layerNames } from "../contracts";
import { publish, readIfDeployed } from "../wiring";

export = () => {
    const others = layerNames.filter((layer) => layer !== "environment");
    return publish("environment", {
        addressBook: pulumi.all(Object.fromEntries(others.map((layer) => [layer, readIfDeployed(layer)]))),
    });
};
