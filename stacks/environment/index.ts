/** The last layer: reads every other one; addresses by name, an overview, a canary (R-OBS-6, R-DR-2). */
import * as pulumi from "@pulumi/pulumi";
import { guardIamRoles } from "../../components/shared/iam-guardrails";
import { orRefuse } from "../../components/shared/refusal";
import { regionProvider } from "../../components/shared/region-provider";
import { alarmTopics } from "../alarm-topics";
import { readConfig } from "../config";
import { previousOutput, publish, read, readIfDeployed } from "../wiring";
import { FrontDoor } from "./front-door";
import { type ReleasePart, statedRelease } from "./release";

export = async () => {
    const { canary, drRegion } = readConfig("environment");
    const foundation = read("foundation");
    const edge = read("edge");
    guardIamRoles(pulumi.getStack(), foundation.permissionsBoundaryArn);

    const release = { version: releaseOf("version"), commit: releaseOf("commit") };
    const frontDoor = new FrontDoor("front-door", {
        environment: pulumi.getStack(),
        layers: {
            foundation,
            network: await readIfDeployed("network"),
            data: await readIfDeployed("data"),
            edge,
            app: await readIfDeployed("app"),
            observability: await readIfDeployed("observability"),
            dr: await readIfDeployed("dr"),
        },
        release,
        canary: {
            ...canary,
            region: drRegion,
            provider: regionProvider("standby", drRegion),
            domainName: edge.domainName,
            healthPath: readConfig("app").healthPath,
            logsKeyArn: foundation.standby.logsKeyArn,
            accessLogBucketName: foundation.standby.accessLogBucketName,
            alarmTopics: alarmTopics(foundation.standby),
        },
    });
    return publish("environment", {
        addressBook: frontDoor.addressBook,
        dashboardName: frontDoor.dashboardName,
        canaryName: frontDoor.canaryName,
        ...release,
    });
};

function releaseOf(part: ReleasePart): pulumi.Output<string> {
    return previousOutput("environment", part).apply((previous) =>
        orRefuse(() => statedRelease(part, process.env, previous)),
    );
}
