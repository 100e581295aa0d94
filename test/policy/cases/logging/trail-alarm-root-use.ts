import { trailAlarmCases } from "../../trail-alarm-cases";

export const cases = trailAlarmCases(
    '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
    {
        "clause 1 absent": '{ $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
        "clause 2 absent": '{ $.userIdentity.type = "Root" && $.eventType != "AwsServiceEvent" }',
        "clause 3 absent": '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS }',
    },
);
