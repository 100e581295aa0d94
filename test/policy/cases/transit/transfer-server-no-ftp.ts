import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { protocols: ["SFTP"] },
    passing: { "protocols absent, which is SFTP": { protocols: ABSENT }, "by TLS": { protocols: ["SFTP", "FTPS"] } },
    violating: { FTP: { protocols: ["FTP"] }, "FTP beside others": { protocols: [UNKNOWN, "FTP"] } },
    unknown: { protocols: { protocols: UNKNOWN } },
});
