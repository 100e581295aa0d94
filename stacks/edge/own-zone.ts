import * as pulumi from "@pulumi/pulumi";
import { refusal } from "../../components/shared/refusal";
import { publishedBefore } from "../wiring";

/**
 * Refuses the id of the zone that this layer made: named as somebody else's, the zone would be deleted, and Route 53 refuses
 * that for ever, since the records that stay are in it.
 *
 * @throws RunError with the way out
 */
export async function refuseOwnZone(hostedZoneId: string | undefined): Promise<void> {
    const before = await publishedBefore("edge");
    const made = Array.isArray(before?.["nameServers"]) && before["nameServers"].length > 0;
    if (made && hostedZoneId !== undefined && before["hostedZoneId"] === hostedZoneId) {
        throw refusal(
            `edge:hostedZoneId is ${hostedZoneId}, the zone that this layer made: naming it would delete it. Allowed is another ` +
                `zone of edge:domainName, or none. Repair: pulumi config rm edge:hostedZoneId -s ${pulumi.getStack()}`,
        );
    }
}
