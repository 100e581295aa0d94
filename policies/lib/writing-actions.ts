/** Actions of IAM of the access level Write. */
import { PERMISSIONS_MANAGEMENT } from "./permissions-management";

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
export const isWrite = (action: string): boolean =>
    WRITES.has(action) ||
    !(READS.test(action) || TAGS.test(action) || OTHERS.has(action) || OTHER_SERVICE.test(action));
