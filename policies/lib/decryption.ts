/** Statements that let a principal decrypt with every key of the account. KMS.1, KMS.2. */
import { both, tellOf } from "./find";
import { anyAction, anyResource, type Statement } from "./iam-document";
import { matches } from "./pattern";

const DECRYPTING = ["kms:decrypt", "kms:reencryptfrom"];
/** A `*` stands for colons, too: `arn:aws:kms:*`. */
const EVERY_KEY = /^arn:[^:]*:kms(:[^:]*){0,2}:(key\/?)?\*+$/;

const decrypts = (statement: Statement): boolean =>
    anyAction(statement) ||
    DECRYPTING.some((wanted) => statement.actions.some((action) => matches(action, wanted))) ||
    (statement.notActions.length > 0 &&
        DECRYPTING.some((wanted) => !statement.notActions.some((action) => matches(action, wanted))));

const onEveryKey = (statement: Statement): boolean =>
    anyResource(statement) || statement.resources.some((r) => EVERY_KEY.test(r)) || statement.notResources.length > 0;

/** The violations among a policy's statements. */
export const decryptsEverything = (statements: readonly Statement[]): string[] =>
    tellOf(
        statements,
        (s) =>
            both(
                () => decrypts(s),
                () => s.allows && onEveryKey(s),
            ),
        () => "a statement allows decryption with every KMS key; name the keys under Resource",
    );
