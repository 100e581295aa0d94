import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { CLOUDFRONT_REGION } from "../shared/cloudfront-region";
import type { DeletionGuard } from "../shared/deletion-guard";

interface EdgeDnsArgs {
    /** Name that viewers use, e.g. `integers.example.com`; the zone's name too. */
    readonly domainName: string;
    /** Existing public zone of that name. @default the tier creates it, to be delegated once (docs/runbooks/edge-dns.md) */
    readonly hostedZoneId?: pulumi.Input<string> | undefined;
    readonly deletionGuard: DeletionGuard;
}

/** The zone and the validated certificates (R-EDGE-2). */
export class EdgeDns extends pulumi.ComponentResource {
    readonly hostedZoneId: pulumi.Output<string>;
    /** Name servers to delegate the zone to; empty for a zone that existed before. */
    readonly nameServers: pulumi.Output<string[]>;
    /** ARN of the certificate for the load balancer, once valid. */
    readonly certificateArn: pulumi.Output<string>;
    /** ARN of the certificate in CloudFront's region, for the distribution and the sign-in pages, once valid. */
    readonly cdnCertificateArn: pulumi.Output<string>;

    constructor(name: string, args: EdgeDnsArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:edge:EdgeDns", name, {}, opts);

        const zone =
            args.hostedZoneId === undefined
                ? new aws.route53.Zone(
                      name,
                      { name: args.domainName },
                      { parent: this, protect: args.deletionGuard.protect },
                  )
                : undefined;
        this.hostedZoneId = zone?.zoneId ?? pulumi.output(args.hostedZoneId!);
        this.nameServers = zone?.nameServers ?? pulumi.output([]);

        const certificate = this.request(name, args.domainName, undefined);
        // A name and its wildcard are validated by the same record, in every region of the account (ACM User Guide,
        // "DNS validation"), so one record serves both certificates.
        const option = certificate.domainValidationOptions.apply((options) => options[0]!);
        const record = new aws.route53.Record(
            `${name}-validation`,
            {
                zoneId: this.hostedZoneId,
                name: option.resourceRecordName,
                type: option.resourceRecordType,
                records: [option.resourceRecordValue],
                ttl: 300,
            },
            { parent: this },
        );
        this.certificateArn = this.validate(name, certificate, record, undefined);
        const cdnCertificate = this.request(`${name}-cdn`, args.domainName, CLOUDFRONT_REGION);
        this.cdnCertificateArn = this.validate(`${name}-cdn`, cdnCertificate, record, CLOUDFRONT_REGION);
        this.registerOutputs({ hostedZoneId: this.hostedZoneId, certificateArn: this.certificateArn });
    }

    private request(name: string, domainName: string, region: string | undefined): aws.acm.Certificate {
        return new aws.acm.Certificate(name, { ...certificateOf(domainName), region }, { parent: this });
    }

    private validate(
        name: string,
        certificate: aws.acm.Certificate,
        record: aws.route53.Record,
        region: string | undefined,
    ): pulumi.Output<string> {
        return new aws.acm.CertificateValidation(
            name,
            { certificateArn: certificate.arn, validationRecordFqdns: [record.fqdn], region },
            { parent: this },
        ).certificateArn;
    }
}

/** What a certificate of the domain is, in any region. */
export function certificateOf(domainName: string) {
    return {
        domainName,
        // origin.<domain> for the load balancer, auth.<domain> for the sign-in pages.
        subjectAlternativeNames: [`*.${domainName}`],
        validationMethod: "DNS",
        keyAlgorithm: "RSA_2048",
        options: { certificateTransparencyLoggingPreference: "ENABLED" },
    };
}
