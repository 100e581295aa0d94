import * as path from "node:path";

/** A text as one word of a shell: in quotes where a shell would read more in it, such as the space in a folder's name. */
export const shellWord = (text: string): string =>
    /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

/** A folder in a command: from where the person is, if it lies there, so that CI's words hold at a desk too. */
export function shellFolder(folder: string): string {
    const below = path.relative(process.cwd(), folder) || ".";
    return shellWord(/^\.\./.test(below) ? folder : below);
}
