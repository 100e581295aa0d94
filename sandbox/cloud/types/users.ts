/** Cognito. */
import { customDomainRegion } from "../checks/edge";
import type { TypeTable } from "../model";

const USER_POOL = "aws:cognito/userPool:UserPool";

export const users: TypeTable = {
    [USER_POOL]: {
        id: "{region}_{upper9}",
        arn: "cognito-idp:{region}:{account}:userpool/{id}",
        outputs: {
            endpoint: "cognito-idp.{region}.amazonaws.com/{id}",
            creationDate: "2024-01-01T00:00:00Z",
            lastModifiedDate: "2024-01-01T00:00:00Z",
            estimatedNumberOfUsers: 0,
            deletionProtection: "INACTIVE",
            mfaConfiguration: "OFF",
        },
        mutable: ["name"],
        immutable: ["aliasAttributes", "usernameAttributes", "usernameConfiguration.caseSensitive"],
        protectedBy: { attribute: "deletionProtection", value: "ACTIVE" },
    },
    "aws:cognito/userPoolClient:UserPoolClient": {
        id: "{lower26}",
        framework: true,
        compute: ({ inputs, seed }) => (inputs["generateSecret"] === true ? { clientSecret: seed("secret", 51) } : {}),
        mutable: ["name"],
        immutable: ["userPoolId", "generateSecret"],
        references: { userPoolId: USER_POOL },
    },
    "aws:cognito/userPoolDomain:UserPoolDomain": {
        id: "{domain}",
        outputs: {
            awsAccountId: "{account}",
            cloudfrontDistribution: "d{lower13}.cloudfront.net",
            cloudfrontDistributionArn: "d{lower13}.cloudfront.net",
            cloudfrontDistributionZoneId: "Z2FDTNDATAQYW2",
            s3Bucket: "aws-cognito-prod-{region}-assets",
            version: "20240101000000",
        },
        immutable: ["domain", "userPoolId"],
        // One certificate for another in place: with none, the domain is a prefix of Cognito's own.
        immutableIn: (olds, news) =>
            (olds["certificateArn"] === undefined) === (news["certificateArn"] === undefined) ? [] : ["certificateArn"],
        crossRegion: ["certificateArn"],
        references: { userPoolId: USER_POOL },
        // A prefix of Cognito's own domain could stand beside it; nothing here has one.
        unique: [["userPoolId"]],
        uniqueInTheWorld: [["domain"]],
        duplicate: "InvalidParameterException",
        checks: [customDomainRegion],
    },
    "aws:cognito/userGroup:UserGroup": {
        id: "{userPoolId}/{name}",
        immutable: ["userPoolId"],
        references: { userPoolId: USER_POOL },
    },
    "aws:cognito/resourceServer:ResourceServer": {
        id: "{userPoolId}|{identifier}",
        mutable: ["name"],
        immutable: ["userPoolId", "identifier"],
        references: { userPoolId: USER_POOL },
    },
    "aws:cognito/identityProvider:IdentityProvider": {
        id: "{userPoolId}:{providerName}",
        immutable: ["userPoolId", "providerName", "providerType"],
        references: { userPoolId: USER_POOL },
    },
    "aws:cognito/riskConfiguration:RiskConfiguration": {
        id: "{userPoolId}",
        immutable: ["userPoolId", "clientId"],
        references: { userPoolId: USER_POOL },
    },
    "aws:cognito/managedLoginBranding:ManagedLoginBranding": {
        id: "{userPoolId},{managedLoginBrandingId}",
        outputs: { managedLoginBrandingId: "{uuid}" },
        immutable: ["userPoolId", "clientId", "assets"],
        references: { userPoolId: USER_POOL },
        unique: [["userPoolId", "clientId"]],
    },
    "aws:cognito/logDeliveryConfiguration:LogDeliveryConfiguration": {
        id: "{userPoolId}",
        references: { userPoolId: USER_POOL },
    },
};
