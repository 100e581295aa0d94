/** What an access string of ElastiCache lets a user do: its words are rules of Redis' ACL, and the later of two counts. */
const ON: Readonly<Record<string, boolean>> = { on: true, off: false };
/** Every administrative command is dangerous, too: without one of the two categories a user is no administrator. */
const EVERYTHING: Readonly<Record<string, boolean>> = {
    "+@all": true,
    allcommands: true,
    "-@all": false,
    nocommands: false,
    "-@dangerous": false,
    "-@admin": false,
};

function last(access: string, meaning: Readonly<Record<string, boolean>>): boolean | undefined {
    const words = access.toLowerCase().split(/\s+/);
    return words.flatMap((word) => meaning[word] ?? []).at(-1);
}

export const isSwitchedOff = (access: string): boolean => last(access, ON) === false;
export const allowsEverything = (access: string): boolean => last(access, EVERYTHING) === true;
