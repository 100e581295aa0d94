import { calls, trailAlarm } from "../../lib/trail-alarms";

export const rule = trailAlarm({
    name: "trail-alarm-network-acls",
    control: "CloudWatch.11",
    what: "changes to network ACLs",
    pattern: calls(
        "CreateNetworkAcl",
        "CreateNetworkAclEntry",
        "DeleteNetworkAcl",
        "DeleteNetworkAclEntry",
        "ReplaceNetworkAclEntry",
        "ReplaceNetworkAclAssociation",
    ),
});
