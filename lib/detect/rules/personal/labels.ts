import { rowsOf } from './rows.ts';
import { CARD_LETTERS, GAP, MONTH, WRITTEN } from './written.ts';

/**
 * Labels are divided by `|`: plain letters, then a pattern from a bracket on. No letter stands before `~`, and with a
 * capital in it, case matters. A word with letters beyond ASCII begins with one, as the keyword pass asks. A space may
 * be an underscore or nothing. A value is so many digits, or a pattern.
 *
 * These have check digits or a day in them, so that a label that says no more than "identity number" will do too.
 */
const CHECKED = rowsOf(String.raw`
in-aadhaar aadha[ar]+|~uidai = [2-9]#{3}[ -]?#{4}[ -]?#{4}
jp-my-number マイナンバー|個人番号|my number = 12
br-cnpj cnpj = 14
za-id ~south african id = ##${MONTH}[0-3]##{4}[01]##
no-fodselsnummer dselsn[umer]+|personn[umer]+ = [0-7]#${MONTH}#{2} ?#{5}
tr-tckn kimlik|~tckn = [1-9]#{10}
pl-pesel pesel = 11
de-tax-id steuer[a-z-]*|~tax id|identifikationsn[umer]+|~idnr = 11
br-cpf ~cpf = 11
au-medicare medicare = [2-6]#{3} ?#{5} ?#
uk-nhs-number ~nhs = 10
au-tfn ~tfn|~tax file = 9
ca-sin ~SIN|ocial [iI]nsurance = 9
nl-bsn ~bsn|burgerservice|sofinummer = 9
pt-nif ~nif|contribuinte = [1-35689]##[ .]?#{3}[ .]?#{3}
nz-ird ~ird = #{2,3}[ -]?#{3}[ -]?#{3}
hk-id ~hkid|香港身份 = @{1,2}#{6}\(?[#A]\)?
it-codice-fiscale codice = @{6}##[A-EHLMPR-T]##@#{3}@
de-id-card ausweis = [${CARD_LETTERS}](?=@*#)[${CARD_LETTERS}#]{8}#?
dk-cpr ~cpr = [0-3]#${MONTH}##-?#{4}
cn-resident-id 身份 = [1-8]#{5}##${MONTH}[0-3]#{4}
in-pan ~pan|永久账号 = @{3}[ABCFGHJLPT]@#{4}@
`);

/** Letters of these may be small. */
export const NUMBERS = [...WRITTEN.filter(({ labels }) => labels), ...CHECKED];

/** What any of them is called. */
export const GENERAL =
  '身份|身分|税号|税號|保险号|社保|医保|个人编号|个人号码|登记号|公民|~id num[ber]+|~id card|identity num[ber]+|identity card|national id|~tax num[ber]+';

const SPACE = '[ ./年月-]{1,2}(?:de )?';
/** In any order, with the month in words or not. */
const DATE = `(?:@[a-z]{2,8}|#{1,4}[a-z.]{0,2})${SPACE}(?:#{1,2}[a-z]{0,2}|[^ #]{3,10})[.,]{0,2}${SPACE}#{1,4}日?|(?:19|20)#{6}`;

/** What only its label tells. */
export const LABELS = rowsOf(String.raw`
passport-number passport|护照|護照|パスポート|passeport|pasaporte|reisepass = (?=(?:@*#){3})[A-Z#]{7,9}|[CFGHJK](?=@*#)[${CARD_LETTERS}#]{8}#?
driving-licence driv[^\n]{2,5}licen[cs]e|驾驶证|驾照|駕照|ührerschein|permis de condu[ire]+|permiso de condu[cir]+ = (?=(?:[A-Z-]*#){5})[A-Z#][A-Z#-]{5,17}
date-of-birth birth[adety]*|~dob|~born|出生|生日|生年月日|geburtsdatum|geboren|geb[.]|naissance|(?<=\bn)é le|(?<=\bn)ée le|nacimiento|nascita|nascimento = ${DATE}
mac-address ~mac|ether = (?!00.11|aa.bb|(..).\1.\1)[#a-fA-F][02468aceACE](?:[.:-]?[#a-fA-F]{2}){5}
imei ~imei = 15
kr-rrn 주민|~rrn|resident reg = ##${MONTH}[0-3]#-?[1-8]#{6}
se-personnummer personn[umer]+ = (?:19|20)?#{6}[-+]?#{4}
us-ssn ~ssn|social security|社会安全 = 9
us-itin ~itin = 9
phone-number phone|~tel|telef[ono]+|éfono|mobile?|óvil|~cell|~handyn|~fax|whatsapp|手机|手機|电话|電話|携帯|전화 = (?!0\.)\+?\(?#(?:${GAP}#){6,14}
`);
