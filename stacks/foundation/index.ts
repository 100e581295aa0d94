/** Foundation: keys, audit trail, log archive, detection, alert topics, image repository, budgets, CI's roles. */
import * as pulumi from "@pulumi/pulumi";
import { SecurityBaseline } from "../../components/security-baseline";
import { StandbyBaseline } from "../../components/security-baseline/standby-baseline";
import { refuse } from "../../components/shared/refusal";
import { regionProvider } from "../../components/shared/region-provider";
import { activeRegions } from "../active-region";
import { alarmTopics } from "../alarm-topics";
import { readConfig } from "../config";
import { publish, publishedBefore } from "../wiring";
import { cdnTopics } from "./cdn-topics";
import { problemOfRegion } from "./moved";
import { outputsOf } from "./outputs";

export = async () => {
    const config = readConfig("foundation");
    const region = new pulumi.Config("aws").require("region");
    refuse(problemOfRegion(await publishedBefore("foundation"), region, pulumi.getStack()));
    await activeRegions();
    const baseline = new SecurityBaseline("baseline", { environment: pulumi.getStack(), ...config });
    const { drRegion } = readConfig("environment");
    const standby = new StandbyBaseline(
        "baseline-standby",
        {
            ...config,
            environment: pulumi.getStack(),
            region: drRegion,
            primary: {
                region,
                logsKeyArn: baseline.logsKeyArn,
                logArchiveBucketName: baseline.logArchiveBucketName,
                permissionsBoundaryArn: baseline.permissionsBoundaryArn,
                alarmTopics: alarmTopics(baseline),
            },
            vaultLock: readConfig("data").vaultLock,
        },
        { providers: { aws: regionProvider("standby", drRegion) }, dependsOn: [baseline] },
    );
    const cdn = cdnTopics({ [region]: baseline, [drRegion]: standby }, { environment: pulumi.getStack(), ...config });
    return publish("foundation", outputsOf(baseline, standby, cdn));
};
