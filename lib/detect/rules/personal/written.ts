import { rowsOf } from './rows.ts';

/**
 * Countries by the length of their IBAN, from the registry that SWIFT keeps (release 99).
 * https://www.swift.com/standards/data-standards/iban-international-bank-account-number
 */
const COUNTRIES =
  '15NO16BE18DKFIFKFOGLNLSD19MKSI20ATBAEEKZLTLUMNXK21CHHRLILV22BGBHCRDEGBGEIEMERSVA23AEGIILIQOMSOTL24ADCZESMDPKROSASESKTNVG25LYPTST26ISTR27BIDJFRGRITMCMRSM28ALAZBYCYDOGTHNHULBNIPLSV29BRPSQAUA30JOKWMUYE31MTSC32LC33RU';

/** In one piece or in groups; some banks print hyphens. */
const IBAN = COUNTRIES.replace(
  /(\d\d)(\D+)/g,
  (_, length: string, countries: string) =>
    `|(?:${(countries.match(/../g) ?? []).join('|')})##(?:[ -]?[A-Z#]){${Number(length) - 4}}`,
).slice(1);

/** The letters of German papers: none that looks like a digit, and no vowels. */
export const CARD_LETTERS = 'CFGHJ-NPRTV-Z';
export const MONTH = '(?:0[1-9]|1[012])';
/** What may stand between two digits of a phone number. */
export const GAP = '[ ()./-]{0,2}';

/** Ways of writing numbers that are nobody's but a phone's. */
const PHONE = [
  // Any country (ITU-T E.164): North America and Russia have ten digits.
  `(?:\\+|00(?=[1-9]))(?:[17](?:${GAP}#){10}|[2-689](?:${GAP}#){8,12})`,
  // China's mobiles.
  '1[3-9]#(?:#{8}|[ .-]#{4}[ .-]#{4})',
  // North America.
  '(?:1[ .-]?)?(?:\\([2-9]##\\) ?|[2-9]##[ .-])[2-9]##[ .-]#{4}',
  // A trunk zero: most of Europe and Asia, Australia, South Africa.
  // Pairs, but no dump of bytes, and below no columns of figures.
  '(?<!\\b[#a-f]{2} )(?!01.02)0[1-9](?:[ .-]##){4}(?! [#a-f]{2}\\b)',
  '\\(?0[1-9]#{0,3}(?:[)/-] ?| )#{3,4}[ -]?#{3,4}(?! #{4}\\b)',
  '0[1-9]#{1,2}[ -]#{2,3}[ -]##[ -]##',
  // Russia.
  '8[ -]?\\(?[3489]##\\)?[ -]#{3}[ -]##[ -]##',
  // Brazil.
  '\\([1-9]{2}\\) ?#{4,5}-#{4}|[1-9]{2} 9#{4}-#{4}',
  // Spain.
  '[6-9]##(?: ##){3}',
].join('|');

/**
 * How issuers write numbers that stand without a label; some have one too, for small letters.
 * The Korean ones have no check digit since October 2020. Of two that are written alike and are both valid, the first one is it. Left out are the block of addresses for
 * documentation (RFC 3849) and prefixes that HM Revenue and Customs does not give; Swedish coordination numbers have
 * 60 more in the day, and who has a short name gets nines in a British driving licence.
 */
export const WRITTEN = rowsOf(String.raw`
ip-address #{1,3}(?:\.#{1,3}){3}
ip-address (?!2001:0?db8:)2[#a-f]{3}:(?:[#a-f]{0,4}:){1,6}[#a-f]{0,4}
payment-card #{4}(?:[ -]#{4}){3}[ -]#{3}|#{6} #{13}
payment-card [2-9]#{13,18}|#{4}(?:(?:[ .-]#{4}){3}|[ .-]#{6}[ .-]#{4,5})
iban ~iban|银行账|銀行賬 = ${IBAN}
cn-resident-id [1-8]#{5} ?(?:19|20)##${MONTH}[0-3]# ?#{3}[#Xx]
hk-id @{1,2}#{6}\([#A]\)
tw-id @[1289]#{8}
kr-rrn ##${MONTH}[0-3]#-[1-8]#{6}
sg-nric [FGMST]#{7}@
uk-nino ~nino|insurance = (?![DFIQUV]|.[DFIOQUV]|BG|GB|KN|NK|NT|TN|ZZ)@{2}(?:#{6}|(?: ##){3} | #{6} )[A-D]
fr-nir [12]#{14}|[12](?:[ .-]##){3}(?:[ .-]#{3}){2}[ .-]##
es-dni ~dni|~nie = (?:#{8}|##\.#{3}\.#{3}|[XYZ]-?#{7})-?@
fi-hetu [0-3]#${MONTH}##[A-]#{3}[#A-Y]
se-personnummer (?:19|20(?=[01]))?##${MONTH}[0-36-9]#-#{4}
be-national-number ##\.${MONTH}\.[0-3]#-#{3}\.##
ch-ahv 756\.#{4}\.#{4}\.##
th-id [1-8](?:-#{4}-#{5}-##-#| #{4} #{5} ## #)
de-social-security ## ?[0-3]#${MONTH}## ?@ ?#{3}
br-cnpj ##\.#{3}\.#{3}/#{4}-##
mx-curp @{4}##${MONTH}[0-3]#[HMX]@{5}[A-Z#]#
driving-licence @[A-Z9]{4}#[0156]#[0-3]##[A-Z9]{2}[A-Z#]@{2}
us-ssn #{3}-##-#{4}
us-itin #{3}-##-#{4}
br-cpf #{3}\.#{3}\.#{3}-##
phone-number (?!0### 0)(?:${PHONE})
`);
