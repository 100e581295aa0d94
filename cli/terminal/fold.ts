/** Long lines for a terminal: broken between words, where the terminal itself would cut them anywhere. Pure. */

/** Columns that text needs to be worth folding, or drawing anew. Some of CI's terminals say 0. */
export const NARROWEST = 40;

/** A command to copy: what begins here stays in one piece. */
const COMMAND = /(?<= )(?:npm run|pulumi|aws|git|mkdir) \S/;

/** More than its line's own, for the rows that follow. */
const HANGING = 4;

/** @param columns of the terminal; undefined where the text goes into a file or a pipe, which gets it as it is */
export function fold(text: string, columns: number | undefined): string {
    return columns === undefined || columns < NARROWEST
        ? text
        : text
              .split("\n")
              .map((line) => (line.length <= columns ? line : foldLine(line, columns)))
              .join("\n");
}

function foldLine(line: string, columns: number): string {
    const start = line.length - line.trimStart().length;
    const hanging = " ".repeat(start + HANGING);
    const command = COMMAND.exec(line)?.index ?? line.length;
    // Where several spaces stand, they align a column.
    const words = line
        .slice(start, command)
        .trimEnd()
        .split(/(?<! ) (?! )/);
    const rows: string[] = [];
    let row = line.slice(0, start);
    for (const word of [...words, line.slice(command)].filter((part) => part !== "")) {
        const joined = row.trim() === "" ? row + word : `${row} ${word}`;
        if (joined.length <= columns || row.trim() === "") {
            row = joined;
        } else {
            rows.push(row);
            row = hanging + word;
        }
    }
    return [...rows, row].join("\n");
}
