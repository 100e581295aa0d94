import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { CLOUDFRONT_REGION } from "../shared/cloudfront-region";
import type { DeletionGuard } from "../shared/deletion-guard";
import type { Entry } from "../vpc/flows";
import { type AdditionalNames, namesAt, zoneOf } from "./additional-names";

interface EdgeDnsArgs {
    /** Name that viewers use, e.g. `integers.example.com`; the zone's name too. */
    readonly domainName: string;
    /** Existing public zone of that name. @default the tier creates it, to be delegated once (docs/runbooks/edge-dns.md) */
    readonly hostedZoneId?: pulumi.Input<string> | undefined;
    /** Further names of viewers, with who makes their records. */
    readonly additionalNames?: AdditionalNames | undefined;
    /** Whether viewers connect to the CDN or to the load balancer, whose certificate then has the further names. */
    readonly entry: Entry;
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

        const certificate = this.request(name, args, "internet", undefined);
        const cdnCertificate = this.request(`${name}-cdn`, args, "cdn", CLOUDFRONT_REGION);
        // A name and its wildcard are validated by the same record, in every region of the account (ACM User Guide,
        // "DNS validation"), so one record serves both certificates.
        const record = this.createValidation(`${name}-validation`, this.hostedZoneId, certificate, args.domainName);
        const further = this.validateFurther(name, args, args.entry === "cdn" ? cdnCertificate : certificate);
        const records = (place: Entry) => [record.fqdn, ...(place === args.entry ? further : [])];
        this.certificateArn = this.validate(name, certificate, records("internet"), undefined);
        this.cdnCertificateArn = this.validate(`${name}-cdn`, cdnCertificate, records("cdn"), CLOUDFRONT_REGION);
        this.registerOutputs({ hostedZoneId: this.hostedZoneId, certificateArn: this.certificateArn });
    }

    private request(name: string, args: EdgeDnsArgs, place: Entry, region: string | undefined): aws.acm.Certificate {
        const inputs = certificateOf(args.domainName, namesAt(place, args));
        return new aws.acm.Certificate(name, { ...inputs, region }, { parent: this });
    }

    /** Names of the records that validate the further names; those of names elsewhere somebody else makes. */
    private validateFurther(
        name: string,
        { additionalNames = {} }: EdgeDnsArgs,
        certificate: aws.acm.Certificate,
    ): pulumi.Output<string>[] {
        return Object.entries(additionalNames).map(([further, records]) => {
            const zone = zoneOf(records);
            return zone === undefined
                ? optionOf(certificate, further).resourceRecordName
                : this.createValidation(`${name}-validation-${further}`, this.zoneId(zone), certificate, further).fqdn;
        });
    }

    /** Id of the zone that `zoneOf` names. */
    zoneId(zone: string): pulumi.Output<string> {
        return zone === "domain" ? this.hostedZoneId : pulumi.output(zone);
    }

    private createValidation(
        name: string,
        zoneId: pulumi.Input<string>,
        certificate: aws.acm.Certificate,
        of: string,
    ): aws.route53.Record {
        const option = optionOf(certificate, of);
        return new aws.route53.Record(
            name,
            {
                zoneId,
                name: option.resourceRecordName,
                type: option.resourceRecordType,
                records: [option.resourceRecordValue],
                ttl: 300,
            },
            { parent: this },
        );
    }

    /** @param records names of all records that validate it: the provider refuses a list that lacks one */
    private validate(
        name: string,
        certificate: aws.acm.Certificate,
        records: pulumi.Input<string>[],
        region: string | undefined,
    ): pulumi.Output<string> {
        return new aws.acm.CertificateValidation(
            name,
            { certificateArn: certificate.arn, validationRecordFqdns: records, region },
            { parent: this },
        ).certificateArn;
    }
}

/** The record that ACM asks for to validate the name; the options are a set, in no order. */
function optionOf(certificate: aws.acm.Certificate, domainName: string) {
    return certificate.domainValidationOptions.apply((options) =>
        options.find((option) => option.domainName === domainName)!,
    );
}

/** What a certificate of the domain, and of further names, is, in any region. */
export function certificateOf(domainName: string, further: readonly string[]) {
    return {
        domainName,
        // origin.<domain> for the load balancer, auth.<domain> for the sign-in pages.
        subjectAlternativeNames: [`*.${domainName}`, ...further],
        validationMethod: "DNS",
        keyAlgorithm: "RSA_2048",
        options: { certificateTransparencyLoggingPreference: "ENABLED" },
    };
}
