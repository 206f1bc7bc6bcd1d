/**
 * Nouns that are counted in the documents, in both languages: what lets `15 entreprises` be written `15 компаний`, and an
 * inflected Russian noun be brought back to its dictionary form. French: singular, plural. Russian: nominative singular,
 * genitive singular (after 2-4), genitive plural (after 5 and more).
 */
interface CountedNoun {
  readonly fr: readonly [one: string, many: string];
  readonly ru: readonly [one: string, few: string, many: string];
}

const ROWS = `
personne personnes | человек человека человек
habitant habitants | житель жителя жителей
citoyen citoyens | гражданин гражданина граждан
employé employés | сотрудник сотрудника сотрудников
salarié salariés | работник работника работников
travailleur travailleurs | рабочий рабочих рабочих
spécialiste spécialistes | специалист специалиста специалистов
ingénieur ingénieurs | инженер инженера инженеров
expert experts | эксперт эксперта экспертов
étudiant étudiants | студент студента студентов
élève élèves | школьник школьника школьников
enfant enfants | ребёнок ребёнка детей
famille familles | семья семьи семей
femme femmes | женщина женщины женщин
homme hommes | мужчина мужчины мужчин
participant participants | участник участника участников
délégué délégués | делегат делегата делегатов
représentant représentants | представитель представителя представителей
visiteur visiteurs | посетитель посетителя посетителей
touriste touristes | турист туриста туристов
passager passagers | пассажир пассажира пассажиров
migrant migrants | мигрант мигранта мигрантов
patient patients | пациент пациента пациентов
agriculteur agriculteurs | фермер фермера фермеров
producteur producteurs | производитель производителя производителей
exportateur exportateurs | экспортёр экспортёра экспортёров
importateur importateurs | импортёр импортёра импортёров
investisseur investisseurs | инвестор инвестора инвесторов
entrepreneur entrepreneurs | предприниматель предпринимателя предпринимателей
client clients | клиент клиента клиентов
partenaire partenaires | партнёр партнёра партнёров
fournisseur fournisseurs | поставщик поставщика поставщиков
député députés | депутат депутата депутатов
entreprise entreprises | предприятие предприятия предприятий
société sociétés | компания компании компаний
organisation organisations | организация организации организаций
association associations | ассоциация ассоциации ассоциаций
banque banques | банк банка банков
usine usines | завод завода заводов
pays pays | страна страны стран
État États | государство государства государств
région régions | регион региона регионов
ville villes | город города городов
commune communes | муниципалитет муниципалитета муниципалитетов
village villages | село села сёл
port ports | порт порта портов
aéroport aéroports | аэропорт аэропорта аэропортов
magasin magasins | магазин магазина магазинов
école écoles | школа школы школ
hôpital hôpitaux | больница больницы больниц
université universités | университет университета университетов
logement logements | квартира квартиры квартир
maison maisons | дом дома домов
projet projets | проект проекта проектов
accord accords | соглашение соглашения соглашений
contrat contrats | контракт контракта контрактов
mémorandum mémorandums | меморандум меморандума меморандумов
document documents | документ документа документов
réunion réunions | заседание заседания заседаний
rencontre rencontres | встреча встречи встреч
visite visites | визит визита визитов
mission missions | миссия миссии миссий
conférence conférences | конференция конференции конференций
événement événements | мероприятие мероприятия мероприятий
candidature candidatures | заявка заявки заявок
demande demandes | запрос запроса запросов
décision décisions | решение решения решений
mesure mesures | мера меры мер
produit produits | продукт продукта продуктов
marchandise marchandises | товар товара товаров
échantillon échantillons | образец образца образцов
lot lots | партия партии партий
étape étapes | этап этапа этапов
niveau niveaux | уровень уровня уровней
secteur secteurs | сектор сектора секторов
filière filières | отрасль отрасли отраслей
emploi emplois | рабочее_место рабочих_места рабочих_мест
poste postes | должность должности должностей
place places | место места мест
lit lits | койка койки коек
dose doses | доза дозы доз
cas cas | случай случая случаев
mort morts | погибший погибших погибших
blessé blessés | пострадавший пострадавших пострадавших
fois fois | раз раза раз
camion camions | грузовик грузовика грузовиков
voiture voitures | автомобиль автомобиля автомобилей
wagon wagons | вагон вагона вагонов
conteneur conteneurs | контейнер контейнера контейнеров
tracteur tracteurs | трактор трактора тракторов
autobus autobus | автобус автобуса автобусов
locomotive locomotives | локомотив локомотива локомотивов
train trains | поезд поезда поездов
avion avions | самолёт самолёта самолётов
hélicoptère hélicoptères | вертолёт вертолёта вертолётов
navire navires | судно судна судов
vol vols | рейс рейса рейсов
ligne lignes | линия линии линий
route routes | маршрут маршрута маршрутов
station stations | станция станции станций
centrale centrales | электростанция электростанции электростанций
réacteur réacteurs | реактор реактора реакторов
unité unités | единица единицы единиц
pièce pièces | штука штуки штук
exemplaire exemplaires | экземпляр экземпляра экземпляров
tête têtes | голова головы голов
bovin bovins | корова коровы коров
action actions | акция акции акций
vote votes | голос голоса голосов
point points | пункт пункта пунктов
page pages | страница страницы страниц
siège sièges | мандат мандата мандатов
satellite satellites | спутник спутника спутников
licence licences | лицензия лицензии лицензий
brevet brevets | патент патента патентов
certificat certificats | сертификат сертификата сертификатов
bourse bourses | стипендия стипендии стипендий
parcelle parcelles | участок участка участков
ferme fermes | хозяйство хозяйства хозяйств
laboratoire laboratoires | лаборатория лаборатории лабораторий
établissement établissements | учреждение учреждения учреждений
groupe groupes | группа группы групп
équipe équipes | команда команды команд
`;

function read(row: string): CountedNoun {
  const [french = '', russian = ''] = row.split(' | ');
  const [one = '', many = ''] = french.split(' ');
  const [nominative = '', few = '', genitivePlural = ''] = russian.split(' ').map((form) => form.replaceAll('_', ' '));
  return { fr: [one, many], ru: [nominative, few, genitivePlural] };
}

/** The nouns of the table. */
export const countedNouns: readonly CountedNoun[] = ROWS.trim().split('\n').map(read);
