/** Facts of regions that AWS publishes and outputs contain. */

interface RegionFacts {
    /** Letters of its availability zones. */
    readonly zones: string;
    /** Hosted zones of load balancers (application, network), S3 websites and RDS endpoints. */
    readonly alb: string;
    readonly nlb: string;
    readonly s3: string;
    readonly rds: string;
    /** Prefix lists of CloudFront's origin-facing addresses, S3 and DynamoDB. */
    readonly prefixLists: { readonly cloudfront: string; readonly s3: string; readonly dynamodb: string };
}

const FACTS: Readonly<Record<string, RegionFacts>> = {
    "us-east-1": {
        zones: "abcdef",
        alb: "Z35SXDOTRQ7X7K",
        nlb: "Z26RNL4JYFTOTI",
        s3: "Z3AQBSTGFJSTF",
        rds: "Z2R2ITUGPM61AM",
        prefixLists: { cloudfront: "pl-3b927c52", s3: "pl-63a5400a", dynamodb: "pl-02cd2c6b" },
    },
    "us-east-2": {
        zones: "abc",
        alb: "Z3AADJGX6KTTL2",
        nlb: "ZLMOA37VPKANP",
        s3: "Z2O1EMRO9K5GLX",
        rds: "Z2XHWR1WZ565X2",
        prefixLists: { cloudfront: "pl-b6a144df", s3: "pl-7ba54012", dynamodb: "pl-4ca54025" },
    },
    "us-west-2": {
        zones: "abcd",
        alb: "Z1H1FL5HABSF5",
        nlb: "Z18D5FSROUN65G",
        s3: "Z3BJ6K6RIION7M",
        rds: "Z1PVIF0B656C1W",
        prefixLists: { cloudfront: "pl-82a045eb", s3: "pl-68a54001", dynamodb: "pl-00a54069" },
    },
    "eu-west-1": {
        zones: "abc",
        alb: "Z32O12XQLNTSW2",
        nlb: "Z2IFOLAFXWLO4F",
        s3: "Z1BKCTXD74EZPE",
        rds: "Z29XKXDKYMONMX",
        prefixLists: { cloudfront: "pl-4fa04526", s3: "pl-6da54004", dynamodb: "pl-6fa54006" },
    },
    "eu-central-1": {
        zones: "abc",
        alb: "Z215JYRZR1TBD5",
        nlb: "Z3F0SRJ5LGBH90",
        s3: "Z21DNDUVLTQW6Q",
        rds: "Z1RLNUO7B9Q6NB",
        prefixLists: { cloudfront: "pl-a3a144ca", s3: "pl-6ea54007", dynamodb: "pl-66a5400f" },
    },
};

/** Other regions answer in the form of the first one. */
export function factsOf(region: string): RegionFacts {
    return FACTS[region] ?? { ...FACTS["us-east-1"]!, zones: "abc" };
}

export function zonesOf(region: string): string[] {
    return [...factsOf(region).zones].map((letter) => `${region}${letter}`);
}

/** `us-east-1` → `use1`, as zone ids and cache endpoints begin. */
export function shortOf(region: string): string {
    const [area, direction, number] = region.split("-");
    return `${area}${direction?.[0] ?? ""}${number ?? ""}`;
}

/** `us-east-1a` → `use1-az1`. */
export function zoneIdOf(zone: string): string {
    return `${shortOf(zone.slice(0, -1))}-az${zone.charCodeAt(zone.length - 1) - 96}`;
}
