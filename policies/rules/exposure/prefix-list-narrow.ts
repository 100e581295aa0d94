import { tellOf } from "../../lib/find";
import { isWide } from "../../lib/openings";
import { resourceRule } from "../../lib/rule";
import { token } from "../../lib/types";

export const rule = resourceRule({
    name: "prefix-list-narrow",
    family: "exposure",
    description:
        "A list of networks holds neither everybody nor a large share of the internet: an opening to it does not show that.",
    severity: "high",
    covers: ["R-NET-4"],
    remediation: "Name the networks that are meant; open to everybody in the security group itself, where it is seen.",
    types: ["ec2:ManagedPrefixList", "ec2:ManagedPrefixListEntry"],
    check: (list) =>
        tellOf(
            list.type === token("ec2:ManagedPrefixListEntry") ? [list] : list.views("entries"),
            (entry) => isWide(entry.text("cidr") ?? ""),
            (entry) => `it holds ${entry.text("cidr")}; name the networks that are meant`,
        ),
});
