import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const inBase64 = (text: string): string => Buffer.from(text).toString("base64");

export const cases = resourceCases({
    compliant: { userData: '#!/bin/sh\nexport DB_PASSWORD="$(aws secretsmanager get-secret-value --secret-id db)"\n' },
    passing: {
        "userData absent": { userData: ABSENT },
        "in Base64": { userData: inBase64("#!/bin/sh\nTOKEN=`curl -X PUT http://169.254.169.254/latest/api/token`\n") },
    },
    violating: {
        exported: { userData: "#!/bin/sh\nexport DB_PASSWORD=correct-horse\n" },
        "in Base64, said so": { userData: ABSENT, userDataBase64: inBase64("DB_PASSWORD=correct-horse\n") },
        "in Base64": { userData: inBase64("#!/bin/sh\nmysqladmin --password=correct-horse status\n") },
    },
    unknown: { userData: { userData: UNKNOWN } },
});
