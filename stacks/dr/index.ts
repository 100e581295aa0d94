/** The second region: what stands by there, what is replicated to it, and what brings users there (R-DR-1 to R-DR-5). */
import * as pulumi from "@pulumi/pulumi";
import type { DrReplication, Recovery } from "../../components/dr-replication";
import { guardIamRoles } from "../../components/shared/iam-guardrails";
import { refuse } from "../../components/shared/refusal";
import { regionProvider } from "../../components/shared/region-provider";
import { activeRegions, type Regions } from "../active-region";
import { readConfig } from "../config";
import { publish, publishedBefore, read } from "../wiring";
import { problemOfMove } from "./moved";
import { addressesOf } from "./outputs";
import { createRecovery, readRecoverySettings } from "./recovery";
import { createStandby, type StandbyConfig, type Upstreams } from "./standby";

export = async () => {
    const { standby: config } = readConfig("dr");
    const regions = await activeRegions();
    refuse(config.enabled ? problemOfMove(await publishedBefore("dr"), regions.standby, config) : undefined);
    const foundation = read("foundation");
    guardIamRoles(pulumi.getStack(), foundation.permissionsBoundaryArn);
    const upstreams = { foundation, data: read("data"), edge: read("edge"), app: read("app") };

    const { standby, recovery } = config.enabled ? createBoth(config, regions, upstreams) : {};
    return publish("dr", {
        region: regions.standby,
        activeRegion: regions.primaryServes ? regions.primary : regions.standby,
        databaseIdentifier: standby?.database.identifier ?? null,
        databaseGeneration: regions.databases.standby.lineage.current,
        standby: standby === undefined ? null : addressesOf(standby),
        failoverPlanArn: recovery?.plan.planArn ?? null,
        approvalRoleArn: recovery?.plan.approvalRoleArn ?? null,
        failoverReports: recovery?.plan.reportLocation ?? null,
        drillTemplateIds: recovery === undefined ? null : pulumi.output(recovery.drills.templateIds),
        restoreTestingPlanArn: recovery?.restoreTesting.planArn ?? null,
    });
};

function createBoth(
    config: StandbyConfig,
    regions: Regions,
    upstreams: Upstreams,
): { readonly standby?: DrReplication; readonly recovery?: Recovery } {
    const settings = readRecoverySettings();
    const provider = regionProvider("standby", regions.standby);
    const standby = createStandby(config, regions, upstreams, provider);
    return { standby, recovery: createRecovery(settings, regions, upstreams, standby, provider) };
}
