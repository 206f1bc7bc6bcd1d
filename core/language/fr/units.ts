import type { UnitMeaning } from '../quantityReading.ts';
import { unitRows } from '../unitRows.ts';

/** `code dimension factor: writings`; a writing is its keys joined by spaces. Masses are kept in tonnes, as the trade counts them. */
const ROWS = `
% percent 1: % | pour cent | pourcent | points de pourcentage | point de pourcentage | points de base | pc
EUR money 1: euros | euro | € | eur
EUR money 1e3: k €
EUR money 1e6: m € | meur
EUR money 1e9: md € | mds € | mrd €
USD money 1: dollars | dollar | $ | usd | dollars américains | dollar américain | dollars us | $ us | us $ | dollars des états-unis
USD money 1e6: m $ | m $ us
USD money 1e9: md $ | mds $ | mrd $ | g $ | md $ us | g $ us
CAD money 1: dollars canadiens | dollar canadien | $ ca | $ can | cad
CAD money 1e6: m $ ca | m $ can
CAD money 1e9: md $ ca | g $ ca | md $ can | g $ can
AUD money 1: dollars australiens
GBP money 1: livres sterling | livre sterling | £ | gbp
CHF money 1: francs suisses | franc suisse | chf | francs
XOF money 1: fcfa | f cfa | francs cfa | franc cfa | xof | cfa | f . cfa | frs cfa
XAF money 1: xaf | francs cfa cemac
GNF money 1: francs guinéens | gnf
CDF money 1: francs congolais | cdf
MGA money 1: ariary | ariarys | mga
MRU money 1: ouguiyas | ouguiya | mru
MAD money 1: dirhams | dirham | dh | dhs | mad | dirhams marocains
MAD money 1e6: mdh | mdhs
MAD money 1e9: mmdh | mmdhs
DZD money 1: dinars algériens | da | dzd | dinars
TND money 1: dinars tunisiens | tnd | dt
TND money 1e6: mdt
LYD money 1: dinars libyens
EGP money 1: livres égyptiennes
AED money 1: dirhams émiratis | aed
SAR money 1: riyals saoudiens | riyals | sar
QAR money 1: riyals qatariens | riyals qataris
RUB money 1: roubles | rouble | rub | ₽
CNY money 1: yuans | yuan | renminbi | rmb | cny
JPY money 1: yens | yen | ¥ | jpy
INR money 1: roupies | roupies indiennes
TRY money 1: livres turques | livre turque
KZT money 1: tenges | tenge
NGN money 1: nairas | naira
ZAR money 1: rands | rand
BRL money 1: réaux | réals | reais
t mass 1: tonnes | tonne | t
t mass 1e6: mégatonnes | mt
t mass 0.1: quintaux | quintal | qx | q
t mass 0.001: kilogrammes | kilogramme | kilos | kilo | kg
g mass 1: grammes | gramme | g
ct mass 1: carats | carat
m3 volume 1: mètres cubes | mètre cube | m 3 | m ³
l volume 1: litres | litre
l volume 100: hectolitres | hectolitre | hl
bbl volume 1: barils | baril | barils de pétrole | bpj | b / j
ha area 1: hectares | hectare | ha
m2 area 1: mètres carrés | mètre carré | m 2 | m ²
km2 area 1: kilomètres carrés | kilomètre carré | km 2 | km ²
km length 1: kilomètres | kilomètre | km | kms
m length 1: mètres | mètre | m
cm length 1: centimètres | centimètre | cm
mm length 1: millimètres | millimètre | mm
kW power 1: kilowatts | kilowatt | kw
MW power 1: mégawatts | mégawatt | mégawatts-crête | mw | mwc
GW power 1: gigawatts | gigawatt | gw
kWh energy 1: kilowattheures | kilowattheure | kilowatts-heures | kwh
MWh energy 1: mégawattheures | mégawattheure | mwh
GWh energy 1: gigawattheures | gigawattheure | gwh
TWh energy 1: térawattheures | térawattheure | twh
toe energy 1: tep | tonnes équivalent pétrole | tonnes d' équivalent pétrole
toe energy 1e6: mtep
km/h speed 1: km / h | kilomètres à l' heure | kilomètres par heure
m/s speed 1: m / s | mètres par seconde
q/ha rate 1: q / ha | qx / ha | quintaux à l' hectare | quintaux par hectare
t/ha rate 1: t / ha | tonnes à l' hectare | tonnes par hectare
Cel temperature 1: degrés | degré | ° c | degrés celsius
ans duration 1: ans | années
an duration 1: an | année
ans duration 10: décennies
ans duration 100: siècles
mois duration 1: mois
semaines duration 1: semaines
semaine duration 1: semaine
jours duration 1: jours | journées
jour duration 1: jour
heures duration 1: heures
minutes duration 1: minutes
secondes duration 1: secondes
`;

/** Units of French texts by their keys joined with a space. */
export const units: ReadonlyMap<string, UnitMeaning> = unitRows(ROWS, (writing) => [writing]);
