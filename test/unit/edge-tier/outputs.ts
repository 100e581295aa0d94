/** What AWS would add to the edge's resources, of AWS's own form: outputs that other resources or the contract need. */
import type * as pulumi from "@pulumi/pulumi";

type Outputs = Record<string, (args: pulumi.runtime.MockResourceArgs, region: string) => Record<string, unknown>>;

const inputsOf = (args: pulumi.runtime.MockResourceArgs) => args.inputs as Record<string, string>;

export const EDGE_OUTPUTS: Outputs = {
    "aws:route53/zone:Zone": () => ({
        zoneId: "Z0123456789ABCDEFGHIJ",
        nameServers: ["ns-1.awsdns-01.org", "ns-2.awsdns-02.com"],
    }),
    "aws:route53/record:Record": (args) => ({ fqdn: inputsOf(args)["name"] }),
    // A set: the domain's own option is not the first. Its wildcard is validated by the same record.
    "aws:acm/certificate:Certificate": (args) => ({
        domainValidationOptions: [
            ...(args.inputs as { subjectAlternativeNames: string[] }).subjectAlternativeNames,
            inputsOf(args)["domainName"]!,
        ]
            .sort((a, b) => b.length - a.length)
            .map((domainName) => ({
                domainName,
                resourceRecordName: `_3f1a.${domainName.replace("*.", "")}.`,
                resourceRecordType: "CNAME",
                resourceRecordValue: "_9b2c.acm-validations.aws.",
            })),
    }),
    "aws:kms/ciphertext:Ciphertext": (args) => ({ ciphertextBlob: `AQICAHh-${args.name}` }),
    "aws:s3/bucket:Bucket": (args, region) => ({
        arn: `arn:aws:s3:::${inputsOf(args)["bucket"] ?? args.name}`,
        bucketRegionalDomainName: `${inputsOf(args)["bucket"] ?? args.name}.s3.${region}.amazonaws.com`,
    }),
    "aws:lb/loadBalancer:LoadBalancer": (args, region) => ({
        arn: `arn:aws:elasticloadbalancing:${region}:123456789012:loadbalancer/app/${args.name}/50dc6c495c0c9188`,
        arnSuffix: `app/${args.name}/50dc6c495c0c9188`,
        dnsName: `${args.name}-1234567890.${region}.elb.amazonaws.com`,
        zoneId: "Z35SXDOTRQ7X7K",
    }),
    "aws:lb/targetGroup:TargetGroup": (args, region) => ({
        arn: `arn:aws:elasticloadbalancing:${region}:123456789012:targetgroup/${args.name}/73e2d6bc24d8a067`,
        arnSuffix: `targetgroup/${args.name}/73e2d6bc24d8a067`,
    }),
    "aws:cloudfront/distribution:Distribution": () => ({
        arn: "arn:aws:cloudfront::123456789012:distribution/EDFDVBD632BHDS5",
        domainName: "d111111abcdef8.cloudfront.net",
        hostedZoneId: "Z2FDTNDATAQYW2",
    }),
    "aws:cognito/userPoolDomain:UserPoolDomain": () => ({
        cloudfrontDistribution: "d222222abcdef8.cloudfront.net",
        cloudfrontDistributionZoneId: "Z2FDTNDATAQYW2",
    }),
};
