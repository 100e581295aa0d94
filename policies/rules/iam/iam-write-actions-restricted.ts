import { both, findIn, selectFrom } from "../../lib/find";
import { identityStatements, type Statement } from "../../lib/iam-document";
import { PERMISSIONS_MANAGEMENT } from "../../lib/permissions-management";
import { takesResource } from "../../lib/restrictable";
import { resourceRule } from "../../lib/rule";
import { IAM_POLICIES } from "../../lib/types";
import { allowsUnbounded, denied } from "../../lib/unbounded-actions";

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

const told = (found: readonly string[], tell: (all: readonly string[]) => string): string[] =>
    found.length > 0 ? [tell(found)] : [];

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
        const onEverything = (named: (s: Statement) => readonly string[]): string[] =>
            findIn(identityStatements(holder), (s) =>
                both(
                    () => named(s).length > 0,
                    () => allowsUnbounded(s),
                )
                    ? named(s)
                    : [],
            );
        const writes = () =>
            selectFrom(
                onEverything((s) => s.actions.filter((action) => isWrite(action) && takesResource(action))),
                (action) => !isDenied(action),
            );
        const others = () => onEverything((s) => s.notActions);
        const tellers = [
            () => told(writes(), (all) => `${all.slice(0, 5).join(", ")} on every resource; name the resources`),
            () => told(others(), (all) => `everything but ${all.join(", ")} on every resource; name the actions`),
        ];
        return findIn(tellers, (tell) => tell());
    },
});
