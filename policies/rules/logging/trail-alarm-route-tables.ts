import { calls, trailAlarm } from "../../lib/trail-alarms";

export const rule = trailAlarm({
    name: "trail-alarm-route-tables",
    control: "CloudWatch.13",
    what: "changes to route tables",
    pattern: calls(
        "CreateRoute",
        "CreateRouteTable",
        "ReplaceRoute",
        "ReplaceRouteTableAssociation",
        "DeleteRouteTable",
        "DeleteRoute",
        "DisassociateRouteTable",
    ),
});
