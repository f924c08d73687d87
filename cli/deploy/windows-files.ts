import type { RegistryKey, RegistryValue } from './registry.ts';

/**
 * The text of a .reg file: https://support.microsoft.com/help/310516. Registry Editor wants UTF-16 and CRLF; see
 * `utf16`.
 */
export function regFile(keys: readonly RegistryKey[]): string {
  const blocks = keys.map(({ path, isOurs, values }) => {
    const root = `HKEY_LOCAL_MACHINE\\${path}`;
    const cleared = isOurs ? [`; What was set here before goes.`, `[-${root}]`, ''] : [];
    return [...cleared, `[${root}]`, ...values.flatMap(regLines)].join('\r\n');
  });
  return `Windows Registry Editor Version 5.00\r\n\r\n${blocks.join('\r\n\r\n')}\r\n`;
}

function regLines({ name, data, why }: RegistryValue): string[] {
  const comment = why === undefined ? [] : [`; ${why}`];
  return [...comment, `${quoted(name)}=${regData(data)}`];
}

function regData(data: number | string): string {
  if (typeof data === 'number') return `dword:${data.toString(16).padStart(8, '0')}`;
  // A quoted text ends with its line: one with line ends is written as the bytes of a REG_SZ.
  if (!/[\t\r\n]/u.test(data)) return quoted(data);
  const hex = Buffer.from(`${data}\0`, 'utf16le').toString('hex');
  return `hex(1):${(hex.match(/../gu) ?? []).join(',')}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** Little-endian with its mark, as Windows tools write it. */
export function utf16(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

/** A script for Intune that does the same; it runs as SYSTEM. The mark tells PowerShell 5 that it is UTF-8. */
export function powershellScript(keys: readonly RegistryKey[]): string {
  const lines = keys.flatMap(({ path, isOurs, values }) => {
    const key = literal(`HKLM:\\${path}`);
    const remove = `if (Test-Path -LiteralPath ${key}) { Remove-Item -LiteralPath ${key} -Recurse }`;
    return [
      '',
      ...(isOurs ? ['# What was set here before goes.', remove] : []),
      `if (-not (Test-Path -LiteralPath ${key})) { New-Item -Path ${key} -Force | Out-Null }`,
      ...values.flatMap((value) => powershellLines(key, value)),
    ];
  });
  const start = ['# Sets the policies of Pasteward. Run it as SYSTEM or administrator.'];
  const stop = "$ErrorActionPreference = 'Stop'";
  return `\ufeff${[...start, stop, ...lines].join('\r\n')}\r\n`;
}

function powershellLines(key: string, { name, data, why }: RegistryValue): string[] {
  const comment = why === undefined ? [] : [`# ${why}`];
  const [type, value] =
    typeof data === 'number' ? ['DWord', String(data)] : ['String', literal(data)];
  const set = `New-ItemProperty -LiteralPath ${key} -Name ${literal(name)} -PropertyType ${type} -Value ${value} -Force | Out-Null`;
  return [...comment, set];
}

/** PowerShell takes typographic quotes for plain ones, so those are doubled too. */
function literal(text: string): string {
  return `'${text.replaceAll(/['\u2018-\u201b]/gu, '$&$&')}'`;
}
