import { denied, unboundedStatements } from "../../lib/unbounded-actions";
import { PERMISSIONS_MANAGEMENT } from "../../lib/permissions-management";
import { takesResource } from "../../lib/restrictable";
import { resourceRule } from "../../lib/rule";
import { IAM_POLICIES } from "../../lib/types";

/** What begins an action of the access levels Read and List. */
const READING = [
    "get list describe view lookup search check simulate read query scan select partiqlselect head validate preview",
    "estimate detect discover test receive filter download startquery$ stopquery$ startlivetail conditioncheck",
    "batchget batchcheck batchdescribe batchlist batchread generateservice generateorganizations generatecredential",
    "admingetuser$ admingetdevice$ adminlist eshttpget eshttphead escrossclusterget subscribetoshard exportcertificate$ exportclientvpn",
    "invokemodel invokeendpoint invokeagent$ invokeflow$ gitpull$ clientmount$ replicationread$ unmask$ retrieve$",
].flatMap((line) => line.split(" "));
const READS = new RegExp(`:(${READING.join("|")})`);
const TAGS =
    /:(tag|untag|addtags|removetags|createtags|deletetags|createorupdatetags|changetags|replicatetags)|tagging$/;
/** Named like reads, and of the access level Write: they fail over, run what was asked, or answer with credentials. */
const WRITES = new Set(
    [
        "cloudfront:testfunction cloudtrail:startquery codecommit:testrepositorytriggers elasticache:testfailover",
        "elasticache:testmigration elasticmapreduce:getclustersessioncredentials redshift:getclustercredentials",
        "redshift:getclustercredentialswithiam redshift-serverless:getcredentials states:getactivitytask",
        "emr-containers:getmanagedendpointsessioncredentials lightsail:getinstanceaccessdetails",
    ].flatMap((line) => line.split(" ")),
);
const OTHERS = new Set(PERMISSIONS_MANAGEMENT);
/** By wildcard, too: AWS gives every action of IAM that changes a resource the level "Permissions management". */
const OTHER_SERVICE = /^iam:/;

/** Whether an action, in lower case, is of the access level Write; a wildcard stands for some that are. */
const isWrite = (action: string): boolean =>
    WRITES.has(action) ||
    !(READS.test(action) || TAGS.test(action) || OTHERS.has(action) || OTHER_SERVICE.test(action));

export const rule = resourceRule({
    name: "iam-write-actions-restricted",
    family: "iam",
    description: "No policy lets its holder write to every resource of a service.",
    severity: "medium",
    covers: ["CKV_AWS_290", "CKV_AWS_111"],
    remediation: "Name the resources, or add a condition.",
    types: [...IAM_POLICIES, "iam:Role"],
    check: (holder) => {
        const isDenied = denied(holder);
        const statements = unboundedStatements(holder);
        const writes = statements
            .flatMap((s) => s.actions)
            .filter((action) => isWrite(action) && takesResource(action))
            .filter((action) => !isDenied(action));
        const others = statements.flatMap((s) => s.notActions);
        return [
            ...(writes.length > 0 ? [`${writes.slice(0, 5).join(", ")} on every resource; name the resources`] : []),
            ...(others.length > 0 ? [`everything but ${others.join(", ")} on every resource; name the actions`] : []),
        ];
    },
});
