import { someIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "transfer-server-no-ftp",
    family: "transit",
    description: "A Transfer Family server takes no plain FTP.",
    severity: "medium",
    covers: ["Transfer.2", "CKV_AWS_357"],
    remediation: "Take FTP out of protocols; SFTP, FTPS and AS2 are encrypted.",
    types: ["transfer:Server"],
    // Left out, it is SFTP.
    check: (server) =>
        someIn(server.elements("protocols"), (protocol) => String(protocol()).toUpperCase() === "FTP")
            ? `${server.show("protocols")}; take FTP out`
            : undefined,
});
