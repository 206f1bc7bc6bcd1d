import type { Gender } from '../../model/authority.ts';

/**
 * Given names met in the French-speaking press of Europe, the Maghreb, West and Central Africa, and those of the people it
 * writes about, by gender. Written without accents, lower case; a compound name goes by its first part.
 */
const MASCULINE = `
  aaron abbas abdallah abdel abdelaziz abdelhak abdelhamid abdelilah abdelkader abdelkrim abdellah abdellatif abdelmadjid abdelmalek abdelwahab abderrahim abderrahmane abdou abdoul abdoulaye abdoulkader
  abdul abdullah abel abou aboubacar aboubakar achille achraf adama adam adel adil adnan adolphe adrien agostinho ahmad ahmadou ahmed ahmet aime akim akio alain alan alassane albert alberto aldo alec alejandro
  aleksandr aleksandar aleksei aleksey alessandro alex alexandre alexandru alexei alexey alexis alfred alfredo ali alioune alistair almamy aloys alpha alphonse alvaro amadou amar amara amath ambroise ameur amin amine amir amr anas
  anatole anatoli anatoly andre andrea andreas andrei andrej andres andrew andrey andrii andrzej angel angelo anibal anicet anis anouar anselme anthony antoine anton antonin antonio antony anwar ara ariel aristide arkadi arkady armand armando arnaud arnold arsene artem
  arthur arturo artur ashraf assane assimi augustin auguste aurelien axel ayman ayoub aziz azzedine babacar bachir badr badreddine bakary balla baptiste barack barthelemy basile bassam bassirou bastien beda ben benedetto benjamin bernard bernardo bertrand bill birame blaise
  bob bocar boniface boris boubacar boubakar boukary bouna boutros brahim brian bruce bruno cameron camille carl carlos cedric cellou cesar chakib chamseddine charif charles charlie chawki cheikh cheick chems chris christian christophe christopher claude claudio clement cliff colin constant constantin
  corneille craig cristian cyril cyrille dacian damien dan daniel daniele daouda dario david davide denis deniz dennis denys diego dieudonne dimitri dimitris dirk djamel djibril djillali dmitri dmitriy dmitry dominik dominique donald douglas driss edgar edmond edouard eduardo edward
  egor ehud elie elhadj elias elijah elon elvis emile emilio emin emmanuel emmerson enrico enrique eric erik ernest ernesto etienne eugene evariste evgeni evgeny ezzeddine fabien fabio fabrice fabricio fadi fahd faical faisal faiz farid farouk fatah fathi faycal faure fayez
  felix ferdinand ferhat fernand fernando filip filippo florent florentin florian fouad francesco francis francisco franck franco francois frank frans franz fred frederic frederik fulgence gabin gabriel gael gaetan gamal garry gary gaspard gaston gavin gennadi gennady geoffrey george georges georgi
  gerald gerard gerhard germain ghassan ghislain gianni giancarlo gil gilbert gilles giorgi giorgio giovanni giuseppe gnassingbe gonzalo gordon greg gregoire gregory guido guillaume gustave gustavo guy habib habibou hachim hadi hadj haider hakan hakim hamad hamadi hamadou hamady hamdi hamid hamidou hamza hans harold haroun harry
  hassan hassane hassen hatem hector hedi helmut henri henrik henry herbert hernan herve hicham hichem hilaire honore houcine howard hubert hugh hugo hugues hussein ian ibrahim ibrahima idris idriss idrissa ignace ignacio ignazio igor ihor ilham ilia ilie ilya imad imed ingmar inoussa ion ioannis iouri irakli isaac isaias ishaq ismael
  ismail issa issam issoufou ivan ivo ivica jaafar jacek jack jackson jacky jacob jacques jaime jair jakaya jake jakub jalal jamal james jamel jan janez janos jared jaroslaw jason javier jawad jean jean-baptiste jean-bernard jean-charles jean-christophe jean-claude jean-francois jean-jacques jean-louis jean-luc jean-marc jean-marie jean-michel jean-noel
  jean-paul jean-philippe jean-pierre jean-yves jeff jeffrey jens jeremie jeremy jerome jerzy jesus jim jimmy joachim joao joaquin joe joel joerg johan johann johannes john johnny jonas jonathan jordan jorge jose josef joseph josep josh joshua josue juan jules julian julien julio junior jurgen justin justus
  kaba kader kais kamal kamel kamil karel karim karl kassim kassym-jomart kemal ken kenneth kerim kevin khaled khalid khalifa khalil kim kirill klaus kofi konstantin kostas krzysztof kwame kyriakos lahcen lakhdar lamine lansana larbi larry lars laurent lassana lassina laszlo lazare leandro lee leo leon leonardo leonid leopold lev lewis liam lionel
  lloyd lotfi louis loukman luc luca lucas lucien luciano ludovic luigi luis luiz lukas luke macky madani maher mahamadou mahamat mahdi mahmoud mahrez maixent majid maksim malam malick malik mamadou mamady manfred manuel maodo marat marc marcel marcelo marcelin marcin marco marcos marcus marek mario marius mark marko markus martial martin martti marwan
  massimo mateusz mathias mathieu matt matteo matthew matthias matthieu maurice mauricio mauro max maxim maxime maximilien mehdi mehmet merouane messaoud mevlut michael michail michal michel miguel mikhail mikhael milan milos miloud milorad milton mirko modeste modibo moez mohamad mohamed mohammad mohammed mohand mohsen moise mokhtar mokrane moktar
  moncef mongi moncif moses mostafa mostapha mouhamadou moulaye mouloud mounir mourad moussa moustapha mustafa mustapha nabil nacer nadir naftali nail najib naim narendra nasser nasreddine nathan nathanael ned neil nelson nicholas nicola nicolae nicolas nigel nikita nikola nikolai nikolaï nikolay nikos nizar noel norbert nordine noureddine nouri octave oleg oleksandr oleksiy
  oleksii olivier olusegun omar oscar oskar osman othmane otto ould oumar ousmane oussama pablo paolo papa pape parfait pascal pat patrice patrick paul paulin paulo pavel pavlo pedro per pere peter petr petro petros philip philippe pier pierluigi piero pierre pierre-yves pietro piotr pol porfirio prosper quentin rabah rachid radoslaw rafael rafik rainer
  rajiv ralf ralph ramon ramtane ramzan raoul raphael rashid raul raymond recep redouane regis remi remy renaud rene reza riad ricardo riccardo richard rick ridha rob robert roberto robin roch rodolphe rodrigo rodrigue roger roland rolf roman romain romano romuald ron ronald roschdy rosslan roy ruben rudolf rudy ruslan rustam
  saad saadeddine sadio sadok said saïd salah salaheddine saleh salem salif salim salvador salvatore sam sami samir samuel sandro santiago saul sayed sebastian sebastien sekou selim semen serge sergei sergey sergeï sergueï serguei sergio sergi severin seydou shavkat sheikh shigeru shimon shinzo sid sidi sidiki sidy sigmar silvio simon slim smail sofiane soheib souleymane
  soumaila soumeylou stan stanislas stanislav stefan stefano stephane stephen steve steven stuart sylvain sylvester sylvestre taha tahar taieb taieb taleb tamim tareq tarek tarik tariq taro tayeb ted teodoro thabo theo theodore theophile thierry thomas thorsten tibor tidjane tiemoko tiebile tiken tim timothy tito tobias tom tomas tomasz tommaso tony toomas toufik traian tristan tyler umaro
  uhuru ulrich umar valdis valentin valere valeri valeriy valery vassili vasyl venance viatcheslav vincent vincenzo viktor victor vital vitali vitaly vitaliy vladimir vladislav volodymyr wahid walid wallid wally walter wang warren werner wilfried wilhelm willem william willy winston wolfgang xavier yacine yacouba yahya yanis yann yannick yaroslav yasser yassine yazid yorgos youcef yoweri younes youri youssef youssou youssouf
  yuri yves yvan yvon zakaria zbigniew zied ziad zine zoran zouhair hyacinthe eustache denys idrissou lassane lacina seyni harouna sahle paterne oumarou gervais apollinaire nestor barnabe theodule
  anicet tertius edem komi kossi koffi kouadio kouame kouassi yao konan ange toussaint mathurin firmin casimir innocent desire fidele kambou sanou
  didier benoit thibault thibaut loic mickael mikael maxence samy tanguy ulysse victorien yohan yoann aubin celestin clovis donatien eloi emeric eusebe felicien fulbert gatien gontran hippolyte isidore jocelyn joris justinien leandre lilian malo marin melchior nicephore octavien ornella pacome regnault sosthene tancrede thierno tierno urbain valerian venceslas virgile wilfrid zephirin abdelfattah abdelhafid abdelhalim abdelouahed abderrazak abdessalam abdessamad achour anass aomar azzeddine belkacem benaissa boualem bouabdallah boudjema brahima chafik chokri fathallah fayçal ghali hafid hamdane houssam ilyas ilyes jaouad jilali kheireddine lyes mahjoub malek marouane mounib nacir nabih rachad ramzi rida rochdi slimane taoufik tewfik toufiq zakariae zineddine abdramane adjaratou aly bakayoko baba bamba birahim bocoum cheikhou dembo diakaridja djibo fode foday gaoussou ibra issiaka karamoko kalifa kalilou lacine lamissa madou maki mangal mansour modou moumouni moustaph nouhoum pathe sadibou salimou seydina sory souleman tidiane yaya zoumana`;
const FEMININE = `
  aba adele adriana afaf agathe agnes agnieszka aicha aida aisha aissata aissatou alba aleksandra alena alessandra alexandra alexia alice alina aline alla alma amanda ambre amel amelia amelie amina aminata anais anastacia anastasia anastasija anastassia andreea ange-marie angela angele angelina angelique ania anita anke ann anna annabelle
  anne anne-marie anne-sophie annegret annette annick annie antoinette antonella arancha ariane arlette asma assa assia assiatou assita astou astrid assetou asuncion audrey aurelia aurelie aurore awa aya ayesha aziza barbara beate beata beatrice beatriz benazir benedicte berivan bernadette bertha betty bineta binta bintou birgit brigitte brune
  bouchra camelia candice carine carla carmen carol carole carolina caroline caterina catherine cathy cecile cecilia celeste celia celine chantal charlotte chiara chloe christalina christelle christiane christina christine chrystia cindy claire clara clarisse clementine clotilde colette condoleezza constance coralie corinne cristina daniela danielle daria delphine denise diana diane
  djamila dominika dorothee edith edna ekaterina elena eleonore eliane elina elisa elisabeth elise elizabeth ella ellen elodie elsa elvira elzbieta emilie emma emmanuelle epiphanie ericka esperance estelle esther eugenie eva eveline evelyne fabienne fadila fadela faiza fanny fanta farah farida fathia fatima fatimata fatimatou fatma fatou fatoumata fawzia federica fernanda flavia flore florence fiona
  florentine franca francine francoise frederique gabriela gabriella gabrielle galina genevieve georgette georgia gerda germaine ghada ghislaine ghita gina giorgia gisele gita gloria gladys greta gwenaelle habiba hadja hafida hafsa hala halima hana hanan hanane hanna hannah hasna hayat heidi helen helena helene helga henriette hillary hind houda houria ilaria ilona imane imene
  ines ingrid inna irene irina irma isabel isabella isabelle ivanka iryna jacinda jacqueline jamila jana jane janet janine jasmine jeanine jeanne jelena jennifer jessica jihane jill joan joanna jocelyne johanna josee josefa josephine josiane joyce judith julia juliana julie juliette justine kadiatou kadidia kadidiatou kaja kamala karen karima karin karine karla kate katarina katerina katharina katherine
  kathryn katia katja katrin kenza khadija khadidja khadidiatou kristalina kristin ksenia lalla lamia larissa latifa laura laure laurence lea leila leïla leonie leonor leslie lidia liliane lilia lina linda lisa lise liubov ljubica lola lorena louisa louise loubna lubna lucia lucie lucienne lucile lucy ludivine ludmila luisa lydia lydie lyudmila mabel macha maddalena madeleine magali magdalena maguy maia maimouna maite
  malika manon manuela marcia margaret margareta margarita margot margrethe marguerite maria mariam mariama marian mariana marianne marie marie-christine marie-claude marie-france marie-helene marie-laure marie-louise marie-noelle marielle marija marina marine marion marisa maristella marissa marlene marta martha marthe martina martine mary maryam maryse mathilde maud maya mbarka melanie melissa melita mercedes merete meriem meryem mette
  mia micheline michele michelle mireille miriam modestine mona monia monica monique mounia mouna muriel myriam nabila nada nadege nadejda nadia nadine nafissatou naima najat najla nancy naoual natacha natalia natalie natalya nathalie nawal nayla nefissa ngozi nicole nina nirmala noelle nora noura nouzha odette odile oksana olena olga olha olivia oulimata oumou oumy ouafa pamela paola pascale patricia paula paule paulette pauline peggy
  penelope perrine petra philomene precious rachel rachele rachida radia raissa rama ramata ramatoulaye rania raphaelle rebecca regina regine renate rene-marie rita roberta rokhaya romane rosa rosalie rosa-maria rosario rose roselyne roxana roza ruth sabah sabine sabrina sadia safae safia sahle-work saida salima salma salimata samantha samia samira sana sandra sandrine sanna sara sarah segolene selma severine shirin sigrid silvia simone simonetta sina sira
  siham sihem soad sofia soledad solange sonia sophia sophie soraya souad soukaina stella stephanie suzanne svetlana sylvia sylvie tamara tania tatiana tatyana tedros-anna teresa tess thelma theresa therese tina touria ursula valentina valeria valerie valery-anne vanessa vera veronica veronika veronique vesna victoire victoria victorine viktoria violeta virginie viviane vjosa wafa wendy wided winnie xenia yael yamina
  yaye yekaterina yelena yolande yulia yuliya yvette yvonne zahra zainab zakia zeinab zineb zohra zoubida zoulikha zsuzsanna
  sibeth roxane gwendoline solene maelle noemie oceane ophelie apolline axelle berenice capucine celestine claudine coline cyrielle daphne dorine edwige eglantine eloise emeline faustine flavie garance gaelle hermine honorine hortense ilana jeannine josette katell leontine lorraine louane lucette maeva marceline margaux mariette melodie morgane myrtille nelly nolwenn oriane priscilla prune rolande salome servane sidonie sixtine suzie tiphaine valentine violaine yolaine zoe abir amal asmaa bahija btissam chadia chaimae dalila dounia fadwa fatine ghizlane hakima hajar hasnaa hassania ibtissam ikram imen jalila laila meryam mina najia najwa narjis nezha nouhaila ouafae rajae rim sanaa soumia wiam yousra zhor adja adjoua affoue aminatou bernadine coumba diaba dieynaba djeneba gnima hadiza hawa kadi kadija khady kine mame marieme nafi ndeye nene penda rokia salamata sokhna tening yande zenabou`;

const GENDERS = new Map<string, Gender>();
for (const name of MASCULINE.split(/\s+/)) if (name !== '') GENDERS.set(name, 'masculine');
for (const name of FEMININE.split(/\s+/)) if (name !== '') GENDERS.set(name, GENDERS.get(name) === 'masculine' ? 'unknown' : 'feminine');
// Given to women and men alike.
for (const name of [
  'camille',
  'dominique',
  'claude',
  'andrea',
  'alex',
  'ange',
  'kim',
  'maxime-anne',
  'yannick',
  'ariel',
  'noel',
  'lee',
  'jordan',
])
  GENDERS.set(name, 'unknown');

function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‑‐]/g, (mark) => (mark === '’' ? "'" : '-'));
}

/** Whether a word is a known given name: `Anastacia`, `Jean-Yves`. */
export function isGivenName(name: string): boolean {
  const key = plain(name);
  return GENDERS.has(key) || (key.includes('-') && GENDERS.has(key.split('-')[0] ?? ''));
}

/** The gender a given name tells; `unknown` when it tells none or is not known. */
export function genderOfGivenName(name: string): Gender {
  const key = plain(name);
  return GENDERS.get(key) ?? GENDERS.get(key.split('-')[0] ?? '') ?? 'unknown';
}
