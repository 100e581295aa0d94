/** Actions of IAM of the access level Write. */
import { PERMISSIONS_MANAGEMENT } from "./permissions-management";

/** What begins an action of the access levels Read and List. */
const READING = [
    "get list describe view lookup search check simulate read query scan select partiqlselect head validate preview",
    "estimate detect discover test receive filter download startquery$ stopquery$ startlivetail conditioncheck",
    "batchget batchcheck batchdescribe batchlist batchread generateservice generateorganizations generatecredential",
    "admingetuser admingetdevice$ adminlist eshttpget eshttphead escrossclusterget subscribetoshard exportcertificate$ exportclientvpn",
    "invokemodel invokeendpoint invokeagent$ invokeflow$ gitpull$ clientmount$ replicationread$ unmask$ retrieve$",
].flatMap((line) => line.split(" "));
const READS = new RegExp(`:(${READING.join("|")})`);
const TAGS =
    /:(tag|untag|addtags|removetags|createtags|deletetags|createorupdatetags|changetags|replicatetags|updatetags)|tagging$/;
/** Named like reads, and of the access level Write: they fail over, run what was asked, or answer with credentials. */
const WRITES = new Set(
    [
        "cloudfront:testfunction cloudtrail:startquery codecommit:testrepositorytriggers elasticache:testfailover",
        "elasticache:testmigration elasticmapreduce:getclustersessioncredentials redshift:getclustercredentials",
        "redshift:getclustercredentialswithiam redshift-serverless:getcredentials states:getactivitytask",
        "emr-containers:getmanagedendpointsessioncredentials lightsail:getinstanceaccessdetails",
        "appconfig:validateconfiguration athena:getsessionendpoint bedrock-agentcore:getworkloadaccesstoken",
        "bedrock-agentcore:getworkloadaccesstokenforjwt bedrock-agentcore:getworkloadaccesstokenforuserid",
        "cloudfront:testconnectionfunction elasticmapreduce:getonclusterappuipresignedurl",
        "elasticmapreduce:getpersistentappuipresignedurl lambda:checkpointdurableexecution lightsail:testalarm",
        "ses:testrenderemailtemplate transfer:testconnection",
    ].flatMap((line) => line.split(" ")),
);
/** Of the access levels Read and List, whatever their names: they compute, answer, or hand on what is there. */
const READS_BY_NAME = new Set(
    [
        "appmesh:streamaggregatedresources bedrock:applyguardrail bedrock:counttokens bedrock:invokeautomatedreasoningpolicy",
        "bedrock:invoketool bedrock:renderprompt bedrock-agentcore:retrievememoryrecords cloudfront:verifydnsconfiguration",
        "cloudtrail:generatequeryresultssummary codecommit:canceluploadarchive codecommit:evaluatepullrequestapprovalrules",
        "codeconnections:passconnection codeconnections:passrepository codeconnections:useconnection",
        "codestar-connections:passconnection codestar-connections:passrepository codestar-connections:useconnection",
        "comprehend:classifydocument comprehendmedical:infericd10cm comprehendmedical:inferrxnorm comprehendmedical:infersnomedct",
        "ds:verifytrust ec2:exportverifiedaccessinstanceclientconfiguration eks:accesskubernetesapi eks-auth:assumeroleforpodidentity",
        "elasticbeanstalk:requestenvironmentinfo elasticbeanstalk:retrieveenvironmentinfo geo:calculateroute",
        "geo:calculateroutematrix geo:forecastgeofenceevents geo:verifydeviceposition geo-places:autocomplete geo-places:geocode",
        "geo-places:reversegeocode geo-places:suggest geo-routes:calculateisolines geo-routes:calculateroutematrix",
        "geo-routes:calculateroutes geo-routes:optimizewaypoints geo-routes:snaptoroads kinesisanalytics:createapplicationpresignedurl",
        "mobiletargeting:phonenumbervalidate polly:startspeechsynthesisstream polly:synthesizespeech quicksight:passdataset",
        "quicksight:passdatasource quicksight:predictqaresults sagemaker:createhubcontentpresignedurls schemas:exportschema",
        "swf:countclosedworkflowexecutions swf:countopenworkflowexecutions swf:countpendingactivitytasks swf:countpendingdecisiontasks",
        "timestream:preparequery translate:translatedocument translate:translatetext verifiedpermissions:isauthorized",
        "verifiedpermissions:isauthorizedwithtoken wellarchitected:exportlens workspaces:directoryaccessmanagement",
        // In SecurityAudit, ReadOnlyAccess and their like; what these wildcards stand for is all reads.
        "athena:batch* chime:retrieve* cleanrooms:passcollaboration cleanrooms:passmembership codedeploy:batch* codestar:verify*",
        "cognito-idp:adminget* comprehend:classify* datapipeline:evaluateexpression devops-guru:startcostestimation ds:verify*",
        "elasticbeanstalk:request* elasticbeanstalk:retrieve* gamelift:resolvealias geo:calculateroute*",
        "identitystore:ismemberingroups iotanalytics:samplechanneldata iotsitewise:executequery iottwinmaker:executequery",
        "sdb:domainmetadata sqlworkbench:exportnotebook swf:count* wisdom:rendermessagetemplate",
    ].flatMap((line) => line.split(" ")),
);
const OTHERS = new Set(PERMISSIONS_MANAGEMENT);
/** By wildcard, too: AWS gives every action of IAM that changes a resource the level "Permissions management". */
const OTHER_SERVICE = /^iam:/;

/** Whether an action, in lower case, is of the access level Write; a wildcard stands for some that are. */
export const isWrite = (action: string): boolean =>
    WRITES.has(action) ||
    !(
        READS.test(action) ||
        READS_BY_NAME.has(action) ||
        TAGS.test(action) ||
        OTHERS.has(action) ||
        OTHER_SERVICE.test(action)
    );
