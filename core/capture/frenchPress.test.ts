import { describe, expect, test } from 'vitest';
import { capture } from './capture.ts';

/** `D speaker: words` for direct speech, `I speaker: clause` for reported speech, in the order of the text. */
function speech(text: string): string[] {
  return capture(text, { lang: 'fr' }).quotes.map(
    (quote) => `${quote.kind === 'direct' ? 'D' : 'I'} ${quote.speaker ?? '?'}: ${quote.text}`,
  );
}

type Case = readonly [text: string, ...speech: string[]];

const PRESS: readonly Case[] = [
  [
    'Le trafic a doublé, selon l’armateur, dans les trois ports du pays.',
    'I armateur: Le trafic a doublé, selon l’armateur, dans les trois ports du pays',
  ],
  ['Le projet sera, selon le maire, achevé en mai.', 'I maire: Le projet sera, selon le maire, achevé en mai'],
  ['Les pertes imputées selon lui à la sécheresse inquiètent.'],
  [
    'Les stocks ont fondu, selon l’office, qui précise que la récolte commence.',
    'I office: Les stocks ont fondu',
    'I office: la récolte commence',
  ],
  ['Les stocks ont fondu, selon le directeur Yves Kern, dans un communiqué.', 'I Yves Kern: Les stocks ont fondu'],
  ['Selon l’Agence maritime, qui tient le registre, la flotte vieillit.', 'I Agence maritime: la flotte vieillit'],
  ['Selon Le Fleuve libéré, la digue a cédé.', 'I Le Fleuve libéré: la digue a cédé'],
  ['D’après Yves Kern, de l’Institut des mers (IDM), la côte recule.', 'I Yves Kern: la côte recule'],
  ['Pour Ida Moreau, secrétaire confédérale FTM, « les salaires doivent suivre ».', 'D Ida Moreau: les salaires doivent suivre'],
  ['Les prix baissent, détaille l’Office des grains.', 'I Office des grains: Les prix baissent'],
  [
    '« Un pas utile »: la maire Ida Moreau a salué « un bon texte » et a promis « des actes ».',
    'D Ida Moreau: Un pas utile',
    'D Ida Moreau: un bon texte',
    'D Ida Moreau: des actes',
  ],
  ['La maire Ida Moreau réclame un « geste pour les ports ».', 'D Ida Moreau: geste pour les ports'],
  ['La marine n’a de cesse de répéter que la côte est sûre.', 'I marine: la côte est sûre'],
  ['Le préfet, Yves Kern, a prévenu les pêcheurs que la mer monterait.', 'I Yves Kern: la mer monterait'],
  ['La justice, qui enquête depuis mai, soupçonne Norda d’avoir menti.'],
  ['Ce qui signifie que la route est fermée.'],
  ['S’il veut démontrer que le port vit, le maire doit agir.'],
  ['La « priorité absolue » est maintenant que les trains roulent.'],
  ['Yves Kern a lui déploré « une occasion manquée ».', 'D Yves Kern: une occasion manquée'],
  ['« C’est un succès », a reconnu quelques heures plus tard Yves Kern à Brest.', 'D Yves Kern: C’est un succès'],
  ['« C’est un succès », avait lancé la semaine dernière Ida Moreau, ministre de la Mer.', 'D Ida Moreau: C’est un succès'],
  ['« Nous viendrons », a dit Paul Kern de Norda Capital.', 'D Paul Kern: Nous viendrons'],
  ['« Nous viendrons », affirme Luc Ferrand, de l’Institut des eaux (IDE).', 'D Luc Ferrand: Nous viendrons'],
  ['Côté pêcheurs, l’accueil est bon : « Le quai est large », explique Luc Ferrand.', 'D Luc Ferrand: Le quai est large'],
  ['Comme l’a rappelé Ida Moreau, « la mer ne ment pas ».', 'D Ida Moreau: la mer ne ment pas'],
  ['Lire aussi : « Le port de Brest va-t-il couler ? »'],
  [
    'La CGEM, a-t-on appris auprès de l’Office du port, soutient le plan. La même source précise que le quai sera prêt en mai.',
    'I Office du port: le quai sera prêt en mai',
  ],
  [
    'Les bateaux partent, ont indiqué le président et les rapporteurs de la commission des ports.',
    'I président et les rapporteurs de la commission des ports: Les bateaux partent',
  ],
  ['« Le port vivra », a dit le porte-parole du président Kern, Paul Lavoie.', 'D Paul Lavoie: Le port vivra'],
  ['Le numéro un de la CFTM, Paul Lavoie, a dit que le port vivrait.', 'I Paul Lavoie: le port vivrait'],
  [
    'Le président du Conseil économique, social et environnemental (CESE), Paul Lavoie, a dit que le port vivrait.',
    'I Paul Lavoie: le port vivrait',
  ],
  ['Le ministre des Ressources en eau, Paul Lavoie, a dit que le puits était plein.', 'I Paul Lavoie: le puits était plein'],
  ['Le ministre chargé des Relations avec le Parlement, Paul Lavoie, a dit que le texte passerait.', 'I Paul Lavoie: le texte passerait'],
  ['Le ministre de la Mer était hier à Brest. Optimiste, Paul Lavoie a assuré que le port vivrait.', 'I Paul Lavoie: le port vivrait'],
  [
    'L’ancienne ministre de la Mer n’a jamais caché qu’elle aimait Brest. « J’y reviens », dit-elle. Nadia Ferrand déplore que le port s’endorme.',
    'I Nadia Ferrand: elle aimait Brest',
    'D Nadia Ferrand: J’y reviens',
    'I Nadia Ferrand: le port s’endorme',
  ],
  ['Nadia Ferrand a visité Brest. « Le port vit », a dit la patronne de Norda.', 'D Nadia Ferrand: Le port vit'],
  ['Paul Lavoie est arrivé avec le préfet. Il a dit que le port vivait.', 'I Paul Lavoie: le port vivait'],
  ['Invité de Radio-Fleuve, le ministre Paul Lavoie a estimé que le port vivait.', 'I Paul Lavoie: le port vivait'],
  ['Invitée de RTF, l’ancienne ministre a estimé que le port vivait.', 'I ancienne ministre: le port vivait'],
  ['Le premier ministre, Paul Lavoie, est venu. Le chef du gouvernement a dit que le port vivrait.', 'I Paul Lavoie: le port vivrait'],
  [
    'Le chef de la diplomatie française, Paul Lavoie, est venu. Le ministre des Affaires étrangères a dit que la paix tenait.',
    'I Paul Lavoie: la paix tenait',
  ],
  [
    'La garde des Sceaux, Ida Moreau, a dit que la loi passerait. La ministre de la Justice a ajouté que le texte était prêt.',
    'I Ida Moreau: la loi passerait',
    'I Ida Moreau: le texte était prêt',
  ],
  [
    'Ida Moreau a ouvert la foire. « Tout est prêt », a dit la ministre. Awa Sow, ministre du Travail, écoutait.',
    'D Ida Moreau: Tout est prêt',
  ],
  ['Le directeur Paul Lavoie est là. Le président a dit que le port vivrait.', 'I président: le port vivrait'],
  [
    'Le pont rouvrira.« Nous y tenons », a dit Paul Lavoie.« Les travaux avancent », a ajouté Ida Moreau.',
    'D Paul Lavoie: Nous y tenons',
    'D Ida Moreau: Les travaux avancent',
  ],
  ['Elle-même est convaincue que le port vivra.', 'I ?: le port vivra'],
  ['Sauf que son collègue Paul Lavoie, ministre de la Mer, a jugé le plan « fragile ».', 'D Paul Lavoie: fragile'],
  ['Le port craint un « no deal ». La maire redoute un « no deal ». Le « no deal » ruinerait la côte.'],
  ['Le gouvernement veut éviter de braquer les « bonnets verts ».'],
  ['Le gouvernement veut « apaiser la côte ».', 'D gouvernement: apaiser la côte'],
  ['La majorité loue une « gestion saine ».', 'D majorité: gestion saine'],
  ['« Nous paierons », a tweeté le député Paul Lavoie.', 'D Paul Lavoie: Nous paierons'],
  ['Le syndicat demande que « les quais soient rouverts ».', 'D syndicat: les quais soient rouverts'],
  ['Les « gagnants » se font rares.'],
  [
    'L\'avenir du port, "ancré dans l"économie", dépend de l"État, a dit Paul Lavoie.',
    'I Paul Lavoie: L\'avenir du port, "ancré dans l"économie", dépend de l"État',
    'D Paul Lavoie: ancré dans l"économie',
  ],
  ['Il a dit: ""le port vivra"".', 'D ?: le port vivra'],
];

const CONSTRUCTIONS: readonly Case[] = [
  ['Le quai sera, d’après la mairie, rouvert en juin.', 'I mairie: Le quai sera, d’après la mairie, rouvert en juin'],
  ['Le quai devrait, selon Ida Moreau, rouvrir en juin.', 'I Ida Moreau: Le quai devrait, selon Ida Moreau, rouvrir en juin'],
  ['La pêche recule, selon le syndicat, ajoutant que rien ne change.', 'I syndicat: La pêche recule', 'I syndicat: rien ne change'],
  ['À en croire Paul Lavoie, le chantier avance.', 'I Paul Lavoie: le chantier avance'],
  ['De l’avis des armateurs, la taxe est lourde.', 'I armateurs: la taxe est lourde'],
  ['« Le tarif est juste », selon la directrice du port, Ida Moreau.', 'D Ida Moreau: Le tarif est juste'],
  ['Le plan coûte cher, nuance la conseillère Awa Sow.', 'I Awa Sow: Le plan coûte cher'],
  ['La côte attire, résume l’hôtelier Luc Ferrand.', 'I Luc Ferrand: La côte attire'],
  ['Le fret grimpe, commente l’analyste Awa Sow.', 'I Awa Sow: Le fret grimpe'],
  ['Les quais manquent, regrette Ida Moreau.', 'I Ida Moreau: Les quais manquent'],
  ['La flotte vieillit, a averti le commandant Paul Lavoie.', 'I Paul Lavoie: La flotte vieillit'],
  ['Le secteur pèse 12 % du budget, rappelle le ministère de la Mer.', 'I ministère de la Mer: Le secteur pèse 12 % du budget'],
  ['Le port emploie mille dockers, a noté la mairie.', 'I mairie: Le port emploie mille dockers'],
  ['Le prix du blé stagne, constate l’Office des grains dans sa note.', 'I Office des grains: Le prix du blé stagne'],
  ['Selon La Gazette du port, le chenal s’ensable.', 'I La Gazette du port: le chenal s’ensable'],
  ['Interrogée sur le calendrier, la maire Ida Moreau a répondu que tout serait prêt.', 'I Ida Moreau: tout serait prêt'],
  ['Interrogé par Radio-Fleuve, Paul Lavoie a précisé que le chantier durerait.', 'I Paul Lavoie: le chantier durerait'],
  ['Paul Lavoie, qui dirige Norda depuis mai, affirme que le quai tiendra.', 'I Paul Lavoie: le quai tiendra'],
  ['Paul Lavoie, dont la société gère le port, assure que le quai tiendra.', 'I Paul Lavoie: le quai tiendra'],
  ['Ida Moreau, elle, assure que le quai tiendra.', 'I Ida Moreau: le quai tiendra'],
  ['Paul Lavoie, quant à lui, soutient que le quai tiendra.', 'I Paul Lavoie: le quai tiendra'],
  ['Le ministre a, pour sa part, indiqué que le quai tiendrait.', 'I ministre: le quai tiendrait'],
  ['La maire a par la suite déclaré que le quai tiendrait.', 'I maire: le quai tiendrait'],
  [
    '« Le quai tiendra », insiste Paul Lavoie. « Nous l’avons vérifié. »',
    'D Paul Lavoie: Le quai tiendra',
    'D Paul Lavoie: Nous l’avons vérifié.',
  ],
  [
    '« Le quai tiendra, insiste Paul Lavoie, patron de Norda. Nous l’avons vérifié. »',
    'D Paul Lavoie: Le quai tiendra, insiste Paul Lavoie, patron de Norda. Nous l’avons vérifié.',
  ],
  [
    '« Le quai tiendra, a répété la ministre mardi sur Radio-Fleuve. Nous l’avons vérifié. »',
    'D ministre: Le quai tiendra, a répété la ministre mardi sur Radio-Fleuve. Nous l’avons vérifié.',
  ],
  ['« Le quai tiendra ». C’est ce qu’a affirmé Paul Lavoie.', 'D Paul Lavoie: Le quai tiendra'],
  ['Paul Lavoie est formel : « Le quai tiendra, et nous l’avons vérifié. »', 'D Paul Lavoie: Le quai tiendra, et nous l’avons vérifié.'],
  ['Pour Paul Lavoie, « le quai tiendra ».', 'D Paul Lavoie: le quai tiendra'],
  ['Pour sa part, Paul Lavoie estime que le quai tiendra.', 'I Paul Lavoie: le quai tiendra'],
  ['Paul Lavoie se dit « confiant ».', 'D Paul Lavoie: confiant'],
  ['Paul Lavoie s’est dit prêt à signer.'],
  ['La ministre se félicite que le quai tienne.', 'I ministre: le quai tienne'],
  ['Ida Moreau se réjouit d’un « succès collectif ».', 'D Ida Moreau: succès collectif'],
  ['Ida Moreau a qualifié le texte de « bon compromis ».', 'D Ida Moreau: bon compromis'],
  ['Ida Moreau a dénoncé « une manœuvre » et « un abus ».', 'D Ida Moreau: une manœuvre', 'D Ida Moreau: un abus'],
  ['Ida Moreau parle d’un « tournant » pour la côte.', 'D Ida Moreau: tournant'],
  ['Ida Moreau y voit « un tournant ».', 'D Ida Moreau: un tournant'],
  ['Ida Moreau évoque un marché « mûr » et « ouvert ».', 'D Ida Moreau: mûr', 'D Ida Moreau: ouvert'],
  ['Le maire a lancé un appel « au calme ».', 'D maire: au calme'],
  ['Le maire a promis « dix quais » aux pêcheurs.', 'D maire: dix quais'],
  ['Le préfet a exhorté les pêcheurs à « rester au port ».', 'D préfet: rester au port'],
  ['Le texte, jugé « flou » par Paul Lavoie, sera revu.', 'D Paul Lavoie: flou'],
  ['Les pêcheurs crient à « l’injustice ».', 'D pêcheurs: l’injustice'],
  ['Les pêcheurs disent « non » au quai.', 'D pêcheurs: non'],
  ['Le rapport pointe « des retards graves ».', 'D rapport: des retards graves'],
  ['Le communiqué évoque des « échanges francs ».', 'D communiqué: échanges francs'],
  ['Dans un communiqué, le ministère de la Mer dit « suivre la situation ».', 'D ministère de la Mer: suivre la situation'],
  ['Dans une lettre ouverte, les pêcheurs demandent « un geste ».', 'D pêcheurs: un geste'],
  ['Sur Radio-Fleuve, Ida Moreau a jugé que le quai tiendrait.', 'I Ida Moreau: le quai tiendrait'],
  ['Mardi, à Brest, Ida Moreau a annoncé que le quai tiendrait.', 'I Ida Moreau: le quai tiendrait'],
  ['Ida Moreau a annoncé mardi à Brest, devant les élus, que le quai tiendrait.', 'I Ida Moreau: le quai tiendrait'],
  ['Ida Moreau annonce vouloir rouvrir le quai.', 'I Ida Moreau: vouloir rouvrir le quai'],
  ['Norda prévoit d’investir à Brest.'],
  ['Norda affirme avoir payé la taxe.', 'I Norda: avoir payé la taxe'],
  ['Norda reconnaît ne pas avoir payé la taxe.', 'I Norda: ne pas avoir payé la taxe'],
  ['L’armateur espère pouvoir partir en mai.', 'I armateur: pouvoir partir en mai'],
  [
    'Le directeur général de Norda, Paul Lavoie, et la maire se sont vus. Il a dit que le quai tiendrait.',
    'I Paul Lavoie: le quai tiendrait',
  ],
  ['Paul Lavoie a rencontré Ida Moreau. Elle a dit que le quai tiendrait.', 'I Ida Moreau: le quai tiendrait'],
  [
    'Ida Moreau, ministre de la Mer, est venue. « Le quai tiendra », a-t-elle assuré. La ministre a ajouté que la taxe baisserait. Mme Moreau a aussi promis « un phare ».',
    'D Ida Moreau: Le quai tiendra',
    'I Ida Moreau: la taxe baisserait',
    'D Ida Moreau: un phare',
  ],
  [
    'Le président Paul Lavoie est venu avec Luc Ferrand, directeur du port. Le président a dit que le quai tiendrait. Le directeur a ajouté que la taxe baisserait.',
    'I Paul Lavoie: le quai tiendrait',
    'I Luc Ferrand: la taxe baisserait',
  ],
  ['La société Norda a ouvert un quai. L’entreprise affirme que le quai tiendra.', 'I société Norda: le quai tiendra'],
  [
    'L’Office des grains (ODG) a publié sa note. L’ODG assure que la récolte est bonne. L’organisme ajoute que le prix baisse.',
    'I Office des grains: la récolte est bonne',
    'I Office des grains: le prix baisse',
  ],
  ['L’ambassadeur de France, Paul Lavoie, est venu. Le diplomate a dit que le quai tiendrait.', 'I Paul Lavoie: le quai tiendrait'],
  ['La patronne de Norda, Ida Moreau, est venue. La dirigeante a dit que le quai tiendrait.', 'I Ida Moreau: le quai tiendrait'],
  [
    '« Le quai tiendra », a dit un responsable du ministère. Le même responsable a ajouté que la taxe baisserait.',
    'D responsable du ministère: Le quai tiendra',
    'I responsable du ministère: la taxe baisserait',
  ],
  [
    '« Le quai tiendra », a dit une source portuaire. La même source a ajouté que la taxe baisserait.',
    'D source portuaire: Le quai tiendra',
    'I source portuaire: la taxe baisserait',
  ],
  [
    '« Le quai tiendra », a dit M. Lavoie. Et d’ajouter : « La taxe baissera aussi. »',
    'D Lavoie: Le quai tiendra',
    'D Lavoie: La taxe baissera aussi.',
  ],
  ['« Le quai tiendra », a dit M. Lavoie, ajoutant que la taxe baisserait.', 'D Lavoie: Le quai tiendra', 'I Lavoie: la taxe baisserait'],
  [
    '« Le quai tiendra », a dit M. Lavoie avant d’ajouter que la taxe baisserait.',
    'D Lavoie: Le quai tiendra',
    'I Lavoie: la taxe baisserait',
  ],
  [
    '« Le quai tiendra », a dit M. Lavoie, tout en reconnaissant que la taxe pesait.',
    'D Lavoie: Le quai tiendra',
    'I Lavoie: la taxe pesait',
  ],
  ['"Le quai tiendra", a dit M. Lavoie.', 'D Lavoie: Le quai tiendra'],
  ['“Le quai tiendra”, dira M. Lavoie.', 'D Lavoie: Le quai tiendra'],
  ['«Le quai tiendra», dixit M. Lavoie.', 'D Lavoie: Le quai tiendra'],
  ['Le film « Le Grand Quai » sort en mai.'],
  ['L’opération « Port propre » commence.'],
  ['La société « Norda Plus » recrute.'],
  ['Les « dockers » d’hier sont partis.'],
  ['Le mot « quai » vient du gaulois.'],
  ['Le programme « Mer 2030 », lancé par le ministre, avance.'],
  ['Le ministre a lancé l’initiative « Un port, un phare ».'],
  ['Le maire n’a pas dit que le quai tiendrait.'],
  ['On dit que le quai tiendra.'],
  ['Il paraît que le quai tiendra.'],
  ['Ida Moreau a souligné l’importance du quai.'],
  ['Ida Moreau a appelé à rouvrir le quai.'],
];

const SPEAKERS: readonly Case[] = [
  ['Norda a ouvert un quai. « C’est un succès », a ajouté le groupe.', 'D Norda: C’est un succès'],
  ['L’OMTE a publié sa note. L’organisation craint « un recul ».', 'D OMTE: un recul'],
  ['Le ministre de l’Agriculture Didier Guérin a déclaré que le port vivrait.', 'I Didier Guérin: le port vivrait'],
  ['« Il faut un port », juge M. Kern.', 'D Kern: Il faut un port'],
  [
    'Norda vise « dix quais » en mai, a affirmé Paul Lavoie, directeur du port.',
    'I Paul Lavoie: Norda vise « dix quais » en mai',
    'D Paul Lavoie: dix quais',
  ],
  ['Le procureur de Brest, chargé des fraudes, Paul Lavoie, a dit que le port vivrait.', 'I Paul Lavoie: le port vivrait'],
  ['La veuve du maire, Nadia, a dit que le port vivrait.', 'I Nadia: le port vivrait'],
  ['M. de Kervran a dit que le port vivrait.', 'I de Kervran: le port vivrait'],
  ['Ursula von der Lind, présidente du port, a dit que le port vivrait.', 'I Ursula von der Lind: le port vivrait'],
  ['L’économiste de l’OFTE Paul Lavoie a dit que le port vivrait.', 'I Paul Lavoie: le port vivrait'],
  ['« Le port vit ! » a grincé sur Twitter Ida Moreau.', 'D Ida Moreau: Le port vit !'],
  ['« Le port vit ! », s’énerve ainsi Ida Moreau.', 'D Ida Moreau: Le port vit !'],
  ['« Le port vit », constate, impassible, Ida Moreau.', 'D Ida Moreau: Le port vit'],
  ['“Les journées servent à informer’’, a indiqué M. Saadi.', 'D Saadi: Les journées servent à informer'],
  ['Le quai coûte un million de FCFA. « C’est peu », a-t-il dit.', 'D ?: C’est peu'],
  ['« Le quai tiendra » ? Ida Moreau n’y croit pas.'],
  ['La maire Ida Moreau a dit hier soir, devant la presse, que le quai tiendrait.', 'I Ida Moreau: le quai tiendrait'],
  ['« Le quai tiendra », assure-t-on à la mairie.'],
  ['« Le quai tiendra », confie un docker.', 'D docker: Le quai tiendra'],
  ['« Le quai tiendra », se réjouit le docker Luc Ferrand, 42 ans.', 'D Luc Ferrand: Le quai tiendra'],
  ['« Le quai tiendra », a fait valoir Ida Moreau.', 'D Ida Moreau: Le quai tiendra'],
  ['« Le quai tiendra », fait remarquer Ida Moreau, qui préside le port.', 'D Ida Moreau: Le quai tiendra'],
  ['« Le quai tiendra », veut croire Ida Moreau.', 'D Ida Moreau: Le quai tiendra'],
  ['« Le quai tiendra », s’est justifiée Ida Moreau.', 'D Ida Moreau: Le quai tiendra'],
  ['« Le quai tiendra », a conclu la patronne du syndicat, Ida Moreau.', 'D Ida Moreau: Le quai tiendra'],
  ['« Le quai tiendra », a-t-elle tenu à rappeler.', 'D ?: Le quai tiendra'],
  ['« Le quai tiendra » et « la taxe baissera », a promis Ida Moreau.', 'D Ida Moreau: Le quai tiendra', 'D Ida Moreau: la taxe baissera'],
  [
    '« Le quai tiendra », a promis Ida Moreau, « et la taxe baissera ».',
    'D Ida Moreau: Le quai tiendra',
    'D Ida Moreau: et la taxe baissera',
  ],
  ['« Le quai », dit-elle, « tiendra ».', 'D ?: Le quai', 'D ?: tiendra'],
  ['Le quai, a promis Ida Moreau, tiendra.', 'I Ida Moreau: Le quai, a promis Ida Moreau, tiendra'],
  ['Le quai, assure-t-elle, tiendra.', 'I ?: Le quai, assure-t-elle, tiendra'],
  ['Le quai tiendra, à en croire la maire Ida Moreau.', 'I Ida Moreau: Le quai tiendra'],
  ['Le quai tiendra, de l’aveu de la maire Ida Moreau.', 'I Ida Moreau: Le quai tiendra'],
  ['Le quai tiendra, jure Ida Moreau, qui rappelle que la taxe baisse.', 'I Ida Moreau: Le quai tiendra', 'I Ida Moreau: la taxe baisse'],
  ['Ida Moreau a rappelé que le quai était neuf et que la taxe baissait.', 'I Ida Moreau: le quai était neuf et que la taxe baissait'],
  [
    'Ida Moreau a rappelé que le quai était neuf, avant de souligner que la taxe baissait.',
    'I Ida Moreau: le quai était neuf',
    'I Ida Moreau: la taxe baissait',
  ],
  [
    'Ida Moreau rappelle que le quai est neuf, et Paul Lavoie ajoute que la taxe baisse.',
    'I Ida Moreau: le quai est neuf',
    'I Paul Lavoie: la taxe baisse',
  ],
  ['Ida Moreau estime, elle, que le quai tiendra.', 'I Ida Moreau: le quai tiendra'],
  ['Ida Moreau estime même que le quai tiendra.', 'I Ida Moreau: le quai tiendra'],
  ['Ida Moreau estime par ailleurs qu’« il faut un phare ».', 'D Ida Moreau: il faut un phare'],
  ['Ida Moreau n’a pas manqué de souligner que le quai était neuf.', 'I Ida Moreau: le quai était neuf'],
  ['Ida Moreau a une nouvelle fois martelé que le quai tiendrait.', 'I Ida Moreau: le quai tiendrait'],
  ['Ida Moreau a été claire : « Le quai tiendra, la taxe baissera. »', 'D Ida Moreau: Le quai tiendra, la taxe baissera.'],
  ['Ida Moreau : « Le quai tiendra, la taxe baissera. »', 'D Ida Moreau: Le quai tiendra, la taxe baissera.'],
  ['Réponse de Paul Lavoie : « Le quai tiendra, la taxe baissera. »', 'D Paul Lavoie: Le quai tiendra, la taxe baissera.'],
  ['Le ministère craint que le quai ne cède.', 'I ministère: le quai ne cède'],
  ['Le ministère table sur « une année calme ».', 'D ministère: une année calme'],
  ['Bruxelles estime que le quai tiendra.', 'I Bruxelles: le quai tiendra'],
  ['L’ONU a averti que le quai céderait.', 'I ONU: le quai céderait'],
  ['L’Union du port dit vouloir partir.', 'I Union du port: vouloir partir'],
  ['Le groupe Norda fait état d’un quai « en bon état ».', 'D groupe Norda: en bon état'],
  ['La banque anticipe que le taux baissera.', 'I banque: le taux baissera'],
  ['Les experts jugent que le taux baissera.', 'I experts: le taux baissera'],
  ['Des experts jugent que le taux baissera.', 'I experts: le taux baissera'],
  ['Un expert juge que le taux baissera.', 'I expert: le taux baissera'],
  ['Certains pêcheurs affirment que le quai cédera.', 'I pêcheurs: le quai cédera'],
  ['Plusieurs pêcheurs affirment que le quai cédera.', 'I pêcheurs: le quai cédera'],
  ['Les pêcheurs de la côte affirment que le quai cédera.', 'I pêcheurs de la côte: le quai cédera'],
  ['Le patron des pêcheurs, Luc Ferrand, affirme que le quai cédera.', 'I Luc Ferrand: le quai cédera'],
  ['Mohamed Ben Slimane, directeur de l’Office des grains, affirme que le prix baissera.', 'I Mohamed Ben Slimane: le prix baissera'],
  ['Abdoulaye N’Diaye, maire de Lubora, affirme que le prix baissera.', 'I Abdoulaye N’Diaye: le prix baissera'],
  ['Le colonel Moussa Ould Brahim affirme que le calme règne.', 'I Moussa Ould Brahim: le calme règne'],
  ['Mme Fatou Sow Diallo, ministre de la Mer, affirme que le prix baissera.', 'I Fatou Sow Diallo: le prix baissera'],
  ['El Hadj Omar Sarr, président de l’Union des pêcheurs (UP), affirme que le prix baissera.', 'I El Hadj Omar Sarr: le prix baissera'],
  ['L’économiste marocain Karim Saadi affirme que le prix baissera.', 'I Karim Saadi: le prix baissera'],
  ['Karim Saadi, économiste à la Banque du Sud, affirme que le prix baissera.', 'I Karim Saadi: le prix baissera'],
  ['Karim Saadi (Parti du fleuve) affirme que le prix baissera.', 'I Karim Saadi: le prix baissera'],
  ['M. Saadi, également président du club, affirme que le prix baissera.', 'I Saadi: le prix baissera'],
  ['Le député du Parti du fleuve, Karim Saadi, affirme que le prix baissera.', 'I Karim Saadi: le prix baissera'],
  ['Ancien ministre, Karim Saadi affirme que le prix baissera.', 'I Karim Saadi: le prix baissera'],
  ['Le nouveau directeur général, Karim Saadi, affirme que le prix baissera.', 'I Karim Saadi: le prix baissera'],
  ['Le wali de Lubora, Karim Saadi, affirme que le prix baissera.', 'I Karim Saadi: le prix baissera'],
  ['Le secrétaire d’État chargé du Commerce, Karim Saadi, affirme que le prix baissera.', 'I Karim Saadi: le prix baissera'],
];

describe('what the press does with attributions, names and functions', () => {
  test.each(PRESS.map(([text, ...found]) => ({ text, found })))('$text', ({ text, found }) => {
    expect(speech(text)).toEqual(found);
  });
});

describe('the constructions of reported and direct speech', () => {
  test.each(CONSTRUCTIONS.map(([text, ...found]) => ({ text, found })))('$text', ({ text, found }) => {
    expect(speech(text)).toEqual(found);
  });
});

describe('who speaks, and what is nobody’s speech', () => {
  test.each(SPEAKERS.map(([text, ...found]) => ({ text, found })))('$text', ({ text, found }) => {
    expect(speech(text)).toEqual(found);
  });
});

const REFERRED: readonly Case[] = [
  [
    'Paul Kern, délégué du syndicat, a salué « un bon texte ». Le syndicaliste a ajouté : « Nous restons vigilants. »',
    'D Paul Kern: un bon texte',
    'D Paul Kern: Nous restons vigilants.',
  ],
  ['Awa Diop a ouvert un atelier. « Je dessine chaque jour », raconte la styliste.', 'D Awa Diop: Je dessine chaque jour'],
  ['Ida Moreau préside le port. « Le quai est prêt », glisse cette sexagénaire.', 'D Ida Moreau: Le quai est prêt'],
  [
    'Vladimir Poutine a reçu Emmanuel Macron. « Nous avançons », a dit le président russe. « C’est utile », a répondu le chef de l’État français.',
    'D Vladimir Poutine: Nous avançons',
    'D Emmanuel Macron: C’est utile',
  ],
  [
    'Interrogé sur le sommet, Vladimir Poutine a souri. Le maître du Kremlin a promis : « Nous viendrons. »',
    'D Vladimir Poutine: Nous viendrons.',
  ],
  [
    'Le président ukrainien Oleg Marenko a vu le président moldave Ion Balan. Le président ukrainien a jugé que la paix viendrait.',
    'I Oleg Marenko: la paix viendrait',
  ],
  [
    'Le ministre du Commerce, Paul Kern, était à Brest. « Le port vivra », dira le ministre du Commerce et des Ports.',
    'D Paul Kern: Le port vivra',
  ],
  ['Certains, réunis devant la mairie, nous confient que le marché ferme.', 'I certains: le marché ferme'],
  ['D’autres affirment que le marché ferme.', "I d'autres: le marché ferme"],
  ['La ministre Ida Moreau a mis en relief que le port est sûr.', 'I Ida Moreau: le port est sûr'],
  [
    '« Il faut que l’or profite à tous. » C’est avec ces mots que la ministre Ida Moreau a ouvert la séance.',
    'D Ida Moreau: Il faut que l’or profite à tous.',
  ],
  ['« Nous levons le camp. » C’est par ces mots que Paul Kern a mis fin à la grève.', 'D Paul Kern: Nous levons le camp.'],
  ['« On ne peut pas continuer ainsi ! » Ida Moreau a le verbe haut.', 'D Ida Moreau: On ne peut pas continuer ainsi !'],
  ['Paul Kern énumère ses soucis. « La grêle, la dette, la pluie… »', 'D Paul Kern: La grêle, la dette, la pluie…'],
  ['Même son de cloche chez Ida Moreau : « Il manque une ligne directe. »', 'D Ida Moreau: Il manque une ligne directe.'],
  ['Réponse de Paul Kern : « Je suis prêt. »', 'D Paul Kern: Je suis prêt.'],
  [
    '« La surprise est nette », commente Paul Kern, pour qui le cours « reste malgré tout cher ».',
    'D Paul Kern: La surprise est nette',
    'D Paul Kern: reste malgré tout cher',
  ],
  [
    'Le ministre Paul Kern a annoncé l’aide, précisant que le dossier avance, « Il y a de la résistance partout », a-t-il dit.',
    'I Paul Kern: le dossier avance',
    'D Paul Kern: Il y a de la résistance partout',
  ],
  ['D’après M. Kern, c’est le ciment qui a progressé, selon le même quotidien.', 'I Kern: c’est le ciment qui a progressé'],
  [
    '« Nous ne voulons pas de retour » à la crise d’hier, a dit la maire Ida Moreau, reçue à Brest par le préfet.',
    'I Ida Moreau: « Nous ne voulons pas de retour » à la crise d’hier',
    'D Ida Moreau: Nous ne voulons pas de retour',
  ],
  ['Ida Moreau a rétorqué que la « Russie soutient le port ».', 'D Ida Moreau: Russie soutient le port'],
  ['Paul Kern a évoqué le mouvement des « foulards rouges ». La marche des foulards rouges dure.'],
  ['Un repreneur, Gérard, n’y croit pas. L’ouvrier dit sa peine : « Rien ne bougera ici. »', 'D Gérard: Rien ne bougera ici.'],
];

describe('whom a description means, and speech without a cue of its own', () => {
  test.each(REFERRED.map(([text, ...found]) => ({ text, found })))('$text', ({ text, found }) => {
    expect(speech(text)).toEqual(found);
  });
});

describe('functions and bodies', () => {
  test.each([
    ['Le numéro un de la CFTM, Paul Lavoie, a dit que le port vivrait.', 'numéro un', 'CFTM'],
    ['Pour Ida Moreau, secrétaire confédérale FTM, « les salaires doivent suivre ».', 'secrétaire confédérale', 'FTM'],
    ['Le ministre des Ressources en eau, Paul Lavoie, a dit que le puits était plein.', 'ministre des Ressources en eau', null],
    ['« Nous viendrons », a dit Paul Kern de Norda Capital.', null, 'Norda Capital'],
    ['« Nous viendrons », affirme Luc Ferrand, de l’Institut des eaux (IDE).', null, 'Institut des eaux'],
    ['Nadia Ferrand a visité Brest. « Le port vit », a dit la patronne de Norda.', 'patronne', 'Norda'],
    ['Le ministre de la Mer était hier à Brest. Optimiste, Paul Lavoie a assuré que le port vivrait.', 'ministre de la Mer', null],
    ['« Nous tenons », tance Luc Ferrand, le secrétaire de la CGT à la Fonderie de Bretagne.', 'secrétaire', 'CGT'],
    ['Luc Ferrand, le directeur de la Fonderie de Bretagne, a dit que le four tiendrait.', 'directeur', 'Fonderie de Bretagne'],
    [
      'La Directrice Centrale au Ministère du Commerce, Ida Moreau, a indiqué que le port vivrait.',
      'Directrice Centrale',
      'Ministère du Commerce',
    ],
    ['« Ils savent », raconte Paul Kern, l’un des coordinateurs du Front des pêcheurs.', 'coordinateur', 'Front des pêcheurs'],
    ['Le plan soutient l"économie, a dit Bruno Kern, ministre de l"Économie.', 'ministre de l"Économie', null],
  ])('%s', (text, role, organisation) => {
    const [quote] = capture(text, { lang: 'fr' }).quotes;
    expect({ role: quote?.role, organisation: quote?.organisation }).toEqual({ role, organisation });
  });
});
