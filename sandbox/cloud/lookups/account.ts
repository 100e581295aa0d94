/** What AWS says of the account, the region and itself. */
import { randomBytes } from "node:crypto";
import { secret, textAt } from "../../server/values";
import { ACCOUNT, type Inventory } from "../model";
import { factsOf, zoneIdOf, zonesOf } from "../regions";
import type { Lookup, LookupTable } from "./table";

/** Accounts of AWS that write load balancers' access logs, by region. */
const ELB_ACCOUNTS: Readonly<Record<string, string>> = {
    "us-east-1": "127311923021",
    "us-east-2": "033677994240",
    "us-west-2": "797873946194",
    "eu-west-1": "156460612806",
    "eu-central-1": "054676820928",
};

/** Ids of CloudFront's managed policies, the same for everybody. */
const MANAGED: Readonly<Record<string, string>> = {
    "Managed-CachingOptimized": "658327ea-f89d-4fab-a63d-7e88639e58f6",
    "Managed-CachingDisabled": "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
    "Managed-AllViewer": "216adef6-5c7f-47e4-b989-5492eafa07d3",
    "Managed-AllViewerExceptHostHeader": "b689b0a8-53d0-40ab-baf2-68738e2966ac",
    "Managed-CORS-S3Origin": "88a5eaf4-2fd4-4709-b370-b4c650ea3fcf",
    "Managed-SecurityHeadersPolicy": "67f7725c-6f97-4210-82d7-5512b31e9d03",
};

/** A list as long as the one that a secret holds, whichever region's replica is asked; of one entry where that is not known. */
function listOf(cloud: Inventory, secretId: string): string[] {
    const name = secretId.split(":secret:").at(-1);
    const versions = [...cloud.ofType("aws:secretsmanager/secretVersion:SecretVersion")];
    const put = versions.find(({ attributes }) => textAt(attributes, "secretId")?.endsWith(`:secret:${name}`));
    const kept = textAt(put?.attributes ?? {}, "secretString") ?? "";
    const length = kept.startsWith('["') ? (JSON.parse(kept) as string[]).length : 1;
    return Array.from({ length }, (_, i) => (i === 0 ? "sandbox" : `sandbox-${i + 1}`));
}

const managedPolicy: Lookup = (args) => {
    const name = textAt(args, "name") ?? "";
    const id = MANAGED[name] ?? textAt(args, "id");
    if (id === undefined) {
        throw new Error(`NoSuchPolicy: CloudFront has no managed policy ${name} that the sandbox knows.`);
    }
    return { ...args, id, arn: `arn:aws:cloudfront::aws:policy/${id}`, etag: "E23ZP02F085DFQ" };
};

export const accountLookups: LookupTable = {
    "aws:index/getCallerIdentity:getCallerIdentity": () => ({
        id: ACCOUNT,
        accountId: ACCOUNT,
        arn: `arn:aws:iam::${ACCOUNT}:user/sandbox`,
        userId: "AIDASANDBOXSANDBOX123",
    }),
    "aws:index/getRegion:getRegion": (args, { region }) => ({
        ...args,
        id: region,
        region,
        name: region,
        endpoint: `ec2.${region}.amazonaws.com`,
        description: region,
    }),
    "aws:index/getPartition:getPartition": () => ({
        id: "aws",
        partition: "aws",
        dnsSuffix: "amazonaws.com",
        reverseDnsPrefix: "com.amazonaws",
    }),
    "aws:index/getAvailabilityZones:getAvailabilityZones": (args, { region }) => {
        const names = zonesOf(region);
        return { ...args, id: region, names, zoneIds: names.map(zoneIdOf), groupNames: [region] };
    },
    "aws:index/getAvailabilityZone:getAvailabilityZone": (args, { region }) => {
        const name = textAt(args, "name") ?? `${region}a`;
        return {
            ...args,
            id: name,
            name,
            region,
            zoneId: zoneIdOf(name),
            nameSuffix: name.slice(-1),
            state: "available",
        };
    },
    "aws:index/getServicePrincipal:getServicePrincipal": (args, { region }) => {
        const service = textAt(args, "serviceName") ?? "";
        const name = `${service}.amazonaws.com`;
        return { ...args, id: name, name, region, suffix: "amazonaws.com" };
    },
    "aws:index/getIpRanges:getIpRanges": () => {
        throw new Error("The sandbox has no list of AWS's address ranges; use a managed prefix list.");
    },
    "aws:elb/getServiceAccount:getServiceAccount": (_, { region }) => {
        const id = ELB_ACCOUNTS[region] ?? ELB_ACCOUNTS["us-east-1"]!;
        return { id, arn: `arn:aws:iam::${id}:root`, region };
    },
    "aws:ec2/getManagedPrefixList:getManagedPrefixList": (args, { region, cloud }) => {
        const name = textAt(args, "name") ?? "";
        const lists = factsOf(region).prefixLists;
        const known: Readonly<Record<string, string>> = {
            "com.amazonaws.global.cloudfront.origin-facing": lists.cloudfront,
            [`com.amazonaws.${region}.s3`]: lists.s3,
            [`com.amazonaws.${region}.dynamodb`]: lists.dynamodb,
        };
        const own = cloud.resolve(
            "aws:ec2/managedPrefixList:ManagedPrefixList",
            name || (textAt(args, "id") ?? ""),
            region,
        );
        const id = known[name] ?? own?.id ?? Object.values(known).find((list) => list === args["id"]);
        if (id === undefined) {
            throw new Error(`No managed prefix list matches ${JSON.stringify(args)} in ${region}.`);
        }
        return {
            ...own?.attributes,
            id,
            name,
            arn: `arn:aws:ec2:${region}:aws:prefix-list/${id}`,
            addressFamily: "IPv4",
            ownerId: own === undefined ? "AWS" : ACCOUNT,
            maxEntries: 60,
            version: 1,
            entries: [],
            tags: {},
        };
    },
    "aws:ec2/getPrefixList:getPrefixList": (args, { region }) => {
        const id = textAt(args, "name")?.endsWith(".dynamodb")
            ? factsOf(region).prefixLists.dynamodb
            : factsOf(region).prefixLists.s3;
        return { ...args, id, cidrBlocks: [] };
    },
    "aws:cloudfront/getCachePolicy:getCachePolicy": managedPolicy,
    "aws:cloudfront/getOriginRequestPolicy:getOriginRequestPolicy": managedPolicy,
    "aws:cloudfront/getResponseHeadersPolicy:getResponseHeadersPolicy": managedPolicy,
    "aws:ecr/getAuthorizationToken:getAuthorizationToken": (_, { region }) => ({
        id: region,
        authorizationToken: Buffer.from("AWS:sandbox").toString("base64"),
        proxyEndpoint: `https://${ACCOUNT}.dkr.ecr.${region}.amazonaws.com`,
        userName: "AWS",
        password: "sandbox",
        expiresAt: "2030-01-01T00:00:00Z",
    }),
    "aws:secretsmanager/getRandomPassword:getRandomPassword": (args) => ({
        ...args,
        id: "random-password",
        randomPassword: secret(
            randomBytes(64)
                .toString("hex")
                .slice(0, Number(args["passwordLength"] ?? 32)),
        ),
    }),
    // The sandbox keeps no secret's value; this one reads as a list as long as what was put, stays the same and says what it is.
    "aws:secretsmanager/getSecretVersion:getSecretVersion": (args, { cloud }) => ({
        ...args,
        id: `${textAt(args, "secretId")}|AWSCURRENT`,
        arn: textAt(args, "secretId"),
        versionId: "sandbox",
        versionStages: ["AWSCURRENT"],
        secretString: secret(JSON.stringify(listOf(cloud, textAt(args, "secretId") ?? ""))),
    }),
    "aws:eks/getClusterAuth:getClusterAuth": (args) => ({ ...args, id: textAt(args, "name"), token: "sandbox" }),
};
