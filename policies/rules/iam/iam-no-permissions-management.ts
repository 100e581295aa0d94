import { takesResource } from "../../lib/restrictable";
import { resourceRule } from "../../lib/rule";
import { IAM_POLICIES } from "../../lib/types";
import { tellAllowed } from "../../lib/unbounded-actions";

/** Actions of the access level "Permissions management" (AWS Service Authorization Reference). */
const MANAGE_PERMISSIONS = [
    "iam:addroletoinstanceprofile iam:addusertogroup iam:attachgrouppolicy iam:attachrolepolicy iam:attachuserpolicy",
    "iam:createpolicyversion iam:deleterolepolicy iam:deleterolepermissionsboundary iam:detachrolepolicy",
    "iam:putgrouppolicy iam:putrolepermissionsboundary iam:putrolepolicy iam:putuserpolicy iam:setdefaultpolicyversion",
    "iam:updateassumerolepolicy s3:deletebucketpolicy s3:putbucketacl s3:putbucketpolicy s3:putobjectacl",
    "s3:putaccesspointpolicy s3:putbucketpublicaccessblock s3:putaccountpublicaccessblock kms:creategrant",
    "kms:putkeypolicy kms:revokegrant sqs:addpermission sqs:removepermission sns:addpermission sns:removepermission",
    "lambda:addpermission lambda:removepermission ecr:setrepositorypolicy ecr:deleterepositorypolicy",
    "secretsmanager:putresourcepolicy secretsmanager:deleteresourcepolicy backup:putbackupvaultaccesspolicy",
    "elasticfilesystem:putfilesystempolicy ec2:modifysnapshotattribute ec2:createnetworkinterfacepermission",
    "ec2:modifyvpcendpointservicepermissions events:putpermission logs:putresourcepolicy ram:createresourceshare",
].flatMap((line) => line.split(" "));

export const rule = resourceRule({
    name: "iam-no-permissions-management",
    family: "iam",
    description: "No policy lets its holder change who may do what on every resource.",
    severity: "high",
    covers: ["CKV_AWS_289"],
    remediation: "Bind the actions to the resources whose policies it keeps.",
    types: [...IAM_POLICIES, "iam:Role"],
    check: (holder) => tellAllowed(holder, MANAGE_PERMISSIONS.filter(takesResource)),
});
