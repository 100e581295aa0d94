/** Names that a database of RDS may have here: it is also a role of PostgreSQL and a database of PgBouncer. Pure. */

/** The suffix _reader must fit into PostgreSQL's 63. RDS takes no underscore at the beginning, though PostgreSQL does. */
const FORM = /^[a-z][a-z0-9_]{0,55}$/;

/** Prefixes of roles: PostgreSQL's own ("role names starting with pg_ are reserved") and RDS's. */
const TAKEN_PREFIX = /^(pg_|rds_)/;

/** Databases and roles that are there before: PostgreSQL's, RDS's, PgBouncer's console, the master user. */
const TAKEN = ["postgres", "template0", "template1", "rdsadmin", "pgbouncer", "public", "none", "integers_master"];

/**
 * "DBName catalog cannot be used. It is a reserved word for this engine": key words that PostgreSQL reserves (PostgreSQL,
 * appendix C), and others of SQL that RDS is known to refuse, for its list is published nowhere: it may refuse more of that
 * appendix.
 */
const KEY_WORDS = [
    ..."all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate".split(
        " ",
    ),
    ..."collation column concurrently constraint create cross current_catalog current_date current_role".split(" "),
    ..."current_schema current_time current_timestamp current_user default deferrable desc distinct do else end".split(
        " ",
    ),
    ..."except false fetch for foreign freeze from full grant group having ilike in initially inner intersect".split(
        " ",
    ),
    ..."into is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null".split(
        " ",
    ),
    ..."offset on only or order outer overlaps placing primary references returning right select session_user".split(
        " ",
    ),
    ..."similar some symmetric system_user table tablesample then to trailing true union unique user using".split(" "),
    ..."variadic verbose when where window with admin catalog comments database dispatch flag identity".split(" "),
];

/** @throws Error with what was found and what is allowed */
export function checkDatabaseName(name: string): void {
    if (!FORM.test(name)) {
        throw new Error(
            `databaseName is "${name}"; allowed are 1 to 56 lower-case letters, digits and underscores, ` +
                `beginning with a letter (the suffix _reader must fit into PostgreSQL's 63).`,
        );
    }
    if (TAKEN.includes(name) || TAKEN_PREFIX.test(name) || KEY_WORDS.includes(name)) {
        throw new Error(
            `databaseName is "${name}", which PostgreSQL, RDS or PgBouncer keeps for itself: it would be refused as the name of the ` +
                `database or of the role that owns its tables. Take one that is no key word of SQL, e.g. ${name.replace(/^(pg|rds)_/, "")}_db.`,
        );
    }
}
