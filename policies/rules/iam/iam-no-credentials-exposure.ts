import { resourceRule } from "../../lib/rule";
import { IAM_POLICIES } from "../../lib/types";
import { tellAllowed } from "../../lib/unbounded-actions";

/** Actions that answer with credentials; a token for a registry is bound to no resource. */
const RETURN_CREDENTIALS = [
    "airflow:createclitoken airflow:createweblogintoken appsync:createapikey chime:createapikey",
    "cloud9:createenvironmenttoken codeartifact:getauthorizationtoken codepipeline:pollforjobs",
    "cognito-identity:getopenidtoken cognito-identity:getopenidtokenfordeveloperidentity",
    "cognito-identity:getcredentialsforidentity connect:getfederationtoken connect:getfederationtokens",
    "ec2:getpassworddata emr-containers:getmanagedendpointsessioncredentials gamelift:requestuploadcredentials",
    "gamelift:getinstanceaccess grafana:createworkspaceapikey iam:createaccesskey iam:createloginprofile",
    "iam:createservicespecificcredential iam:resetservicespecificcredential iam:updateaccesskey",
    "cognito-idp:getsigningcertificate finspace-api:getprogrammaticaccesscredentials license-manager:getaccesstoken",
    "lightsail:createbucketaccesskey lightsail:downloaddefaultkeypair mediapackage:rotatechannelcredentials",
    "mediapackage:rotateingestendpointcredentials",
    "lightsail:getinstanceaccessdetails lightsail:getrelationaldatabasemasteruserpassword rds-db:connect",
    "redshift:getclustercredentials redshift:getclustercredentialswithiam redshift-serverless:getcredentials",
    "sso:getrolecredentials sts:assumerole sts:assumerolewithsaml sts:assumerolewithwebidentity",
    "sts:getfederationtoken sts:getsessiontoken",
].flatMap((line) => line.split(" "));

export const rule = resourceRule({
    name: "iam-no-credentials-exposure",
    family: "iam",
    description: "No policy lets its holder fetch credentials of whomever it likes.",
    severity: "high",
    covers: ["CKV_AWS_287", "CKV_AWS_107"],
    remediation: "Bind the actions to resources.",
    types: [...IAM_POLICIES, "iam:Role"],
    check: (holder) => tellAllowed(holder, RETURN_CREDENTIALS),
});
