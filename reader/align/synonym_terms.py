"""The groups of ``synonyms.py`` as terms. Made by make_synonym_terms.py; do not edit."""

TERM_GROUPS = """
abandon desert forsak, abduct kidnap, abiliti capabiliti capaciti, abolish scrap eliminat, abroad oversea,
abrupt sudden unexpect, absent miss, absurd ridiculous, abus misus mistreat, accelerat hasten, access entri,
accident crash collision, accommodation lodg, accompani escort, accomplish achiev attain, accurat preciz
exact, accus blam alleg, acquir obtain, actor performer, actress performer, adapt adjust, adequat sufficient
enough, adjustment adaptation, administer manag, admir applaud, admit acknowledg conced confess, adopt pass
approv, ador love, adult grownup, advantag benefit upsid, advert advertisement commercial, advic guidanc
counsel, adviz recommend suggest, affair matter, affect impact influens hit, affordabl cheap inexpensiv,
afraid frighten scar, aftermath wake, afterward subsequent, agenci offic bureau, aggressiv violent, agre
consent, agreement accord pact treati deal, aid assistanc help assist, aim goal objectiv target purpos,
aircraft airplan plan jet, airfar fare ticket, airlin carrier, airport airfield, alcohol liquor booz, alert
inform notifi call, aliv liv, allow permit enabl, alter modifi chang amend, altogether total overall, amaz
astonish incredibl, ambassador envoi diplomat, ambulanc paramedic rescuer, amus funni comical, anger rage
furi outrag, angri furious infuriat enrag irat, animal creatur, announc declar proclaim, annoi irritat
bother, annual year, annul cancel revok, answer repli respond respons, anxious worri nervous, apartment
flat, apparent evident obvious, apparent obvious evident, appeal plea, appearanc look, applaud praiz,
applicant candidat, appli use, appoint nominat designat, appreciat valu, apprehend arrest detain captur,
appropriat suitabl adequat proper, approv endors ratifi, approximat rough around circa, area region district
zone territori, arena stadium venu, argu contend, argument disput quarrel row, armi militari troop forc,
arrest detain detention, arriv arrival reach, articl piec, artificial manmad synthetic, ask inquir enquir
question request, assassinat murder kill, assault attack, assembl gather, assembl meet, assert claim, assess
evaluat evaluation assessment, asset properti, assign allocat allot, assignment task, assistant aide,
association club union federation, assur guarante ensur, astonish amaz surpriz, athlet sportsman sportswoman
sportsperson, attack raid strik, attempt try effort endeavor, attempt bid, attend participat, attornei
lawyer solicitor barrister, attract draw, attractiv appeal, author writer, authoriti agenci official,
automobil car auto, autonomous driverless, autumn fall, availabl accessibl, averag mean, avoid prevent evad
avert, award priz, awar conscious, babi infant newborn toddler, background origin, back support, bag sack,
ban prohibit forbid outlaw prohibition, band gang, banknot bill, bar pub tavern, bare hard scarc, basic
fundamental elementari, basis foundation ground, battl fight combat, beautiful pretti love handsom, start
commens launch onset, beginner newcomer novic, behav act, behavior conduct, belief conviction faith, beverag
drink, bicycl bike, big larg huge enormous massiv giant vast, birthdai anniversari, blam fault responsibl,
blaz fire, block hinder prevent obstruct, blow setback, bodi corps, bomb explosiv, book reserv order, book
reservation, boost increas strengthen, border frontier, bor dull tedious, boss chief head, boundari limit,
boy lad, brand label, brav courageous, breach violat violation, break paus, break interruption paus, brief
short, bring deliver, broad wide, broadcast air, broadcaster station channel, brutal cruel savag, build
construct erect, build structur, bureau agenci, burglar thief robber, bus coach, business compani firm
enterpriz corporation, business trad, businessman entrepreneur, buy purchas, calm quiet peaceful, camera
cam, campaign driv, cancel scrap, cancellation cancelation, candidat contender nomine, capabl able, captain
skipper, career profession, careful cautious, cargo freight, cash monei, catastroph disaster calamiti,
categori class, cattl cow, caus trigger provok, ceas stop halt, ceasefir truc armistic, celebrat
celebration, celebration festiviti, celebriti star, cellar basement, cemeteri graveyard, center middl,
chairman chair head president chairwoman chairperson chief, challeng difficulti, champion winner,
championship titl, chanc opportuniti possibiliti, chancelor premier, chang shift, charg accus indict, check
inspect examin, chef cook, chief head leader, child kid youngster, choic selection option, choos select pick
opt, cinema theater, circumstanc condition, citizen national, citizen resident inhabitant, citi town, claim
maintain contend, clarifi explain, cleanup clean, clear evident, clergi priest, cleric priest, clever smart
intelligent, client customer, climb ascend rise, clinic hospital, clip video, clos shut, clos shut closur
shutdown, cloth garment, cloth dress outfit, coach trainer manager, coalition allianc, coalition government,
cold chil, collaps breakdown, colleagu coworker, collect gather, collid crash, combination mix, comfortabl
comfi cozi, commander chief, commemorat remember honor, comment remark, commit perpetrat, commit pledg,
committe commission panel, common shar, compensat reimburs refund repai, compensation reimbursement refund,
compet rival, competition contest tournament, complain complaint, complet finish conclud, complex complicat,
comprehend understand grasp, compulsori mandatori obligatori, concentrat focus, concern worri, concert gig
performanc, condemn denounc, conduct carri perform, conferens congress summit, confidential secret, confirm
verifi reaffirm corroborat, conflict clash, confront face, connect link, consequens result outcom effect,
considerabl significant substantial, considerab significant substantial, constant continuous continual,
construction build, consumer customer, contact reach, contagion infection, contagious infectious, contain
includ compriz, contemplat consider, contemporari modern, contestant participant competitor, continu
proceed, contract agreement, contribut contribution, controversial disput contentious, controversi disput,
convers speak talk, convert chang transform, convict condemn sentens, cook prepar, cooperat collaborat,
cooperation collaboration, cop policeman officer policewoman, cope manag, copi imitat, corona covid
coronavirus, correct right, corruption briberi graft, count number, countrysid rural, coupl pair, court
tribunal, creat establish find, creditor lender, crim offens, criminal offender, criminal perpetrator
culprit offender, crisis emergenci, critic opponent, criticism critiqu, criticiz slam, crowd audiens
spectator, cultivat grow, cup trophi, curb restrict limit, cure heal, current present, custodi detention
jail, cut slash, cyclist biker rider, damag destroi, danger risk hazard peril, dangerous hazardous riski,
data information figur statistic, dead deceas, deadlin term, dead fatal lethal, death demiz, debat discuss
discussion, debris rubbl wreckag, debut premier, deceiv mislead, decid determin, decid rule, decision rul,
decisiv crucial, declin decreas drop fall reduction, dedicat devot, deem consider, defeat beat, defend
protect, defendant accus, deficit shortfall, delai postpon, deliberat intentional, delicious tasti, delight
pleas glad happi, demand call, demonstrat protest, demonstration ralli protest, demonstrator protester
protestor, denial deni, depart leav, departur exit, deploi use, deport expel, depriv poor, deputi vice,
deriv stem, deserv earn, destini fate, destroi ruin wreck demolish, destruction devastation, detect
discover, deteriorat worsen, determin establish ascertain find, develop deviz, devic gadget applianc, diari
journal, dictator despot, die perish, differens distinction, diminish reduc decreas, dinner supper, direct
straight, director boss, disagre differ, disappear vanish, disappoint dissatisfi, discharg releas, disclos
reveal, discount rebat, discover find, discuss debat negotiat talk, diseas illness sickness, dish meal plat,
dismantl remov, dismiss fire sack reject recall, dismissal recall fir, dispatch send, displai show exhibit,
disrupt disturb interrupt, dissatisfi unhappi discontent, distant remot far, distribut hand, divid split,
doctor physician medic, document paper, domestic home national inland, donat give, donat contribut, donor
contributor, doubl twic twofold, doubt uncertainti, downturn recession slump, dramatic drastic, drawback
disadvantag downsid, driver motorist, drop plung plummet, drown sink, drug narcotic, drink intoxicat, dwel
hous home residens, eager keen, earli ahead, earth planet, earth ground soil, earthquak quak, east eastern,
economic financial, edge verg, education school, effectiv efficient, elder old, elect vote, election vote
poll ballot, electric electrical electriciti power, embrac hug, emerg appear, emission exhaust, emphasiz
stress underlin underscor, emploi hire recruit, employe worker staff, employe staffer, employer boss,
employment job, empti vacant, encounter meet, encourag urge, end finish, end expir, endanger threaten
jeopardiz, enemi foe, energi power, engin motor, enhanc improv, enjoi relish, enlarg expand, enter join,
enthusiasm excitement, entir whol complet, entranc entri, environment surround, environmental ecological,
environmentalist ecologist activist, equipment gear, era age epoch, error mistak, escap flee, especial
particular notab, espionag spy, essential vital crucial key, establish set, estimat reckon, event incident,
eventual final ultimat, everydai daili, evidens proof, evil bad, exam test, examin inspect, exampl instanc,
exceed surpass, excellent superb outstand, exceptional extraordinari, excessiv undu, excus apologi, execut
perform, exempt free, exerciz workout, exhaust tir, exhibition show exhibit, expand grow, expand widen
broaden, expect anticipat await, expel oust, expens cost, expensiv cost pricei, expert specialist, expir
laps, explain clarifi justifi, explanation reason, explod blast, explosion blast, expos reveal, express
voic, extend prolong, extensiv broad, extra additional, extrem high, extremist radical, eyewitness witness,
factori plant, fail flop, failur flop, fake fals forg counterfeit, fall plung, fame renown, famous celebrat
renown, fan supporter, farm ranch, farmer grower, fast quick rapid swift, fataliti death, father dad, fatigu
tiredness, fault flaw, favorabl positiv, fear dread, fee charg, fellow colleagu, femal woman, festival
celebration, field pitch, figur number, fill occupi, film movi, financ fund, financial monetari, fine
penalti, finger digit, fire flam blaz, firearm gun weapon, firefighter fireman, fistfight brawl altercation
scuffl, flat level, flight plan, flood delug, floor stori, flu influenza, folk person, follow succeed,
follower supporter, food meal, footbaler player, forc compel, forecast predict prediction, foreign oversea,
forese predict anticipat, forest wood, forgiv pardon, formal official, former previous, fortunat lucki,
forward striker, foundation base, fraction part, fraud deceit, free liberat, freedom liberti, fridg
refrigerator, friend pal mate, frighten scar, fuel petrol gasolin gas, fulfil meet fulfill, full complet,
fulli complet entir total whol, function role, funeral burial, furthermor moreover additional addition, gain
acquir obtain, gambl bet, game match, gangster mobster, garbag trash rubbish, gather collect meet, gender
sex, general overall, generat produc, gentleman man, gift present, girl lass, give provid, global worldwid,
goalkeeper keeper goali, good merchandiz, govern rule, government administration cabinet, grad mark,
grandfather grandpa, grandmother grandma, grant award, grass lawn, gratitud thank, grav serious sever, greet
welcom, grief sorrow, grow increas rise, guard protect, guest visitor, guidelin rule recommendation, guilti
culpabl, gunman shooter, habit custom, handbag purs, handicap disabl, happen occur, harass bulli, harbor
port, hard difficult tough, harm damag, harsh sever, harvest crop, hate haterd, headquarter hq, healthi fit,
heat warmth, heavi strong, heir successor, helicopter chopper, hide conceal, highest top, highwai motorwai
freewai, hike increas, hint clue, historic historical, histori past, holidai vacation, homicid murder,
horribl terribl awful dreadful, host moderator presenter, hostag captiv, hot warm, household fami, hous
accommodation, humaniti mankind, humorous funni, hurrican cyclon typhoon, hurri rush, hurt injur wound
injuri, husband spous, idea notion concept, ignor disregard, ill sick, illegal unlawful illicit, illness
condition, imag pictur photo photograph, imagin envision, immediat instant, immediat instant, immigrant
migrant, immuniti resistanc, impact effect influens, impos introduc, impossibl unfeasibl, impress astonish,
imprison jail, imprisonment jail prison, improv good, inabiliti incapaciti, inaccurat wrong fals, inadequat
poor, inaugurat open, incentiv stimulus, incidens rate, incom earn, incorrect wrong, increas rise growth,
independent autonomous, indicat show, indicat suggest, indictment charg, individual person, industri sector,
inevitabl unavoidabl, infect infection contract, infect ill sick, infection case, inflict caus, influx
inflow, inform notifi, infring violat, inhabitant resident, initial original, initiat start launch,
initiativ campaign, injur wound, injustic unfairness, innovation invention, inquiri enquiri investigation
prob, insight view, insist demand, inspection check control, install fit, instanc case, institut
institution, instruct order, insufficient inadequat, insult offend, insurer insuranc, intend plan, intens
fierc, intensifi increas strengthen, intent intention, interfer meddl, interrogat question, interven
interfer, interview talk, introduc present launch, invad invasion, invent deviz, investigat prob,
investigator detectiv, investor shareholder, invit invitation, invoic bill, island isle, isolat quarantin,
isolation quarantin, issu problem, jewel gem, job occupation, journalist reporter, journei trip voyag, joy
happiness, judg magistrat, judg court, judgment verdict rul, jump leap, junior young, juvenil minor, keen
enthusiastic, keep retain, kill slai murder, kind type sort, king monarch, know awar, knowledg expertiz,
lack shortag, ladi woman, lake pond, lament complain regret, land soil, land touchdown, landlord owner,
landmark mileston, lane road, languag tongu, laptop computer notebook, launch introduc start, law
legislation act, lawmaker legislator, lawsuit suit case, lead result, leader chairman boss, lead top,
leaflet brochur flyer, leagu division, leak leakag, learn discover, lectur talk, legaci heritag, legal
lawful, legend myth, length duration, lengthi long, letter mail, liar dishonest, liberal free, licens
permit, lie untruth, life lifetim, lift rais, limit restrict restriction cap, link connection, list
register, listen hear, litter rubbish, littl small, live liv, loan credit, loan lend, local regional,
location plac site spot, lockdown quarantin, lone alon, look glanc, lorri truck, loser beat, loss defeat,
love affection, low small, luck fortun, machin devic, mad insan crazi, mail post, main principal chief
primari, maintain keep, male man, manager director head, mandat term, manufactur produc, manufacturer
producer maker, march walk, mark label, marriag wed, marri wed, martial militari, mask cover, mass crowd,
master control, match fixtur, mate colleagu, material fabric, matur adult, maximum utmost, mayor
burgomaster, mayor councilor, meal lunch dinner, measur step, meat flesh, medal award, medication medicin
drug, mediocr averag, meet session, member affiliat, memori recollection, mend repair fix, mental
psychological, mention refer, merg unit, merger fusion, messag note, method techniqu, metr meter, metropolis
citi, middai noon, migrant refuge, migrat move, million mln, mind brain, minimal minimum, minister
secretari, miracl wonder, misfortun mishap, miss lose, mission task, mistrust distrust, mobil portabl, model
type, modest humbl, monitor watch, monument memorial, mood atmospher, moral ethical, mother mom, motiv
reason, motorbik motorcycl, mountain hill, movement motion, murderer killer, museum galleri, mutual
reciprocal, name titl, narrat tell, nation countri stat, nationwid national, nativ local, near clos,
necessari need requir, need requir, neglect ignor, negotiat negotiation, neighborhood district, network
grid, new novel, newspaper paper daili, noisi loud, normal usual, north northern, notabl noteworthi, novel
book, novic beginner, nuclear atomic, numerous several, nurs carer, obei comp, objection protest, obligat
oblig, obligation duti, observ watch, obstacl hurdl barrier, obtain receiv, obvious clear, occasion time,
occupant resident, occupi take, occurrens incident event, ocean sea, odd strang weird, offer provid,
official officer, offlin onlin, offspr child, ongo continu, operat run, operat work, operation surgeri,
operator provider, opinion view, opponent rival, oppos resist, opposit contrari, oppress suppress,
optimistic hopeful, option possibiliti, order command, ordinari normal, organiz arrang, origin sourc, outag
failur blackout, outbreak epidemic, outdoor outsid, outdoor outsid, overcom beat, overnight night, oversight
supervision, overtak pass, overturn revers, owner proprietor, pain ache, pair #2, pandemic epidemic, panic
alarm, parent mother father, park car, parliament legislatur, part portion, participant attende, participat
participation take, participation attendanc, partner spous, parti celebration, parti faction, passenger
traveler, passerbi pedestrian, past previous, path trail track, patient sick, patrol guard, pattern model,
payment pay, peac truc, peak climax, penalti punishment, pension retirement, perform act, perform plai,
performanc show, performer artist, perhap mayb possib, period time, permission permit, perpetrator culprit
offender attacker, persist continu, personnel staff, persuad convinc, pet animal, petition appeal, phas
period, phon telephon, photographer cameraman, pictur paint, pile heap, pilot aviator, pistol gun, plac put,
plaintiff claimant, plan schem, plan schedul intend, plai drama, player sportsman, plead ask, pleasant nice,
pledg promiz vow, point scor, polic cop, policeman policewoman cop constabl, polici cours, polit courteous,
politician statesman, poll survei, pollut contaminat, poor needi, popular belov, populariti fame, population
inhabitant, portrait pictur, position post, positiv upbeat, positiv good, possibl feasibl, postpon adjourn,
potent strong, potential possibl, poverti miseri, powerful strong, practic practiz, praiz laud, precaution
measur, precious valuabl, predominant main primari larg chief, prefer favor, pregnant expect, prematur
earli, premier minister, prepar readi, prescrib order, presens attendanc, preserv protect, pressur stress,
presum assum suppos, pretti fair, prevent avert, previous prior earlier, pric cost, pric cost, prim main,
print press, prioriti preferens, prisoner inmat, privat personal, privileg advantag, probab presumab,
problem troubl, procedur process, profit gain, prognosis forecast, progress advanc, project schem, prolong
extend extension, prominent famous important, promot advanc, prompt quick, prompt caus, properti estat,
proportion shar, propos proposal suggest suggestion, prosecut prosecutor, prosecution lawsuit justic,
prosper thriv, protect safeguard shield, protection safeti, protectiv safeti, proud prid, prov show, provinc
region, provok trigger, public open, publish releas, punish punishment, pupil student, purchas acquisition,
pursu chas, puzzl mysteri, qualifi eligibl, quarrel argu, quarter district, quest search, quest effort,
question queri, quick rapid fast swift, quiet silent, quota limit, quot cite, race contest, racism
discrimination, radical extrem, radio broadcaster, railwai railroad rail, rainfall rain, raini wet, ralli
gather, random arbitrari, rank position, rank rate, rare unusual, rate pace, rat grad, react respond,
reaction respons, readi prepar, real actual genuin, realiti truth, reappear return, reason caus, rebel
insurgent, rebound recover, rebuild restor, recent latest, recent late, recip prescription, recipient
receiver, reckless careless, recollect remember recall, recommendation advic, reconstruct rebuild, record
register, record top, recover recoveri, recover heal, reduc lower cut decreas lessen, reform chang, refuge
asylum, refus reject declin, regard consider, regardless irrespectiv, regim government, region counti,
regret sorri, regrettab unfortunat, regular normal, regulation rule, rejoic celebrat, relat link,
relationship relation tie, relativ kin, relax loosen, relaxation eas, releas free, reliabl dependabl, reliev
ease, reliever relief, religion faith, relocat move, reluctant unwil, remain stai, remark comment note,
remarkabl strik, remedi cure, remind recall, remov eliminat delet, renew resum, renovat refurbish restor
repair moderniz, renovation refurbishment reconstruction restoration modernization, rent leas, repeal
abolish, replac substitut, report account, report alleg, represent depict, representativ delegat
spokesperson spokesman spokeswoman, request ask, requirement condition demand, rescu save, rescuer
lifeguard, research studi, researcher scientist, resembl similar, resid live, residens apartment,
resignation departur, resistanc opposition, resistant immun, resolv solv, respect esteem, responsibl
accountabl, rest remainder, restaurant eateri diner, restor renew, restrain curb, restriction limitation,
restroom toilet bathroom, resum restart, resum continu, retailer shop stor, retir retirement, retreat
withdraw, return comeback, reveal show, revelation disclosur, revenu incom turnover, revers opposit, review
survei, revok withdraw cancel, revolution upriz, reward priz, rich wealthi, ride driv, rider driver, ridicul
mock, rifl gun, rightful legitimat, rigorous strict, ring circl, riot unrest, ris grow, rite ritual, rival
competitor, rival enemi, river stream, road street, rob steal, robberi theft, rocket missil, role part, room
chamber, rotten spoil spoilt, rout path, royal regal, runawai fugitiv, runner jogger, rural countri, sad
unhappi, safe secur, safe harmless, safeti securiti, sail driv, sailor seaman, salari wage, sale sell, sampl
specimen, sanction penalti, satisfi content, sav monei, scal size, scam fraud, scatter spread, scenario
possibiliti, scen spot, schedul timetabl, scholar academic, schoolchild pupil, sciens scientific, scop
extent, scor goal, scoreless goalless, scream cry, search hunt, seasid coast, season year, season experienc,
seat chair, secret hide, section part, sector branch, secur obtain, securiti guard, seek search look,
segment part, seiz captur, seldom rare, semifinal semi, senator lawmaker, senior elder, sens feel, sentens
sentenc, separat split, sequens seri, serious sever, serv work, session match, setback defeat, settl resolv,
settlement villag, sever strong, shak trembl, shap form, shar portion, shareholder stockholder, sharp keen,
shelter refug, shin glow, ship vessel boat, shipment deliveri, shock stun, shoot gunfir, shop stor, shor
coast, shortag scarciti, short soon, shoot bullet, shout yell scream, shov push, shrink declin, shy timid,
sibl brother sister, sign signal, signatur autograph, significanc importanc, significant important, silens
quiet, similar alik, simpl easi, simp mere, sing chant, singl sole, situat locat, situation position, size
extent, skill abiliti, skull head, slain kil, sleep slumber, slid fall, slight minor, slim thin, slogan
motto, slow sluggish, smartphon phon mobil, smash break, smell odour odor, soar rise surg jump climb, soccer
football, societi communiti, soldier trooper, sole exclusiv, solution remedi, somewhat slight, sophisticat
advanc, south southern, special particular, specialist professional, specifi stat clarifi, spectator viewer,
speculat guess, speech address, speed pace velociti, spend expend, spill leak, sponsor backer, sport
athletic, spot notic, spread disseminat, squad team, stab knif, stab knif, stabl steadi, stag phas, stand
position, standard norm, standstill halt, starter beginner, starv hunger, stat condition, statement
declaration, statement comment, status position, steal theft, steep sharp, stop prevent, storehous warehous,
storm hurrican, strand beach, stranger foreigner, strategi plan, street avenu, strength power, strengthen
reinforc, strengthen consolidat, stress emphasis, strict stringent, strik hit, striker scorer, striv try,
stroll walk, strong heavi, struggl fight, stubborn obstinat, studi investigat, stumbl trip, styl fashion,
subject topic, submit file, subordinat junior, subsequent follow, subsidi grant, substantial larg, suburb
outskirt, suburban commuter, succeed success, successor follower, sudden abrupt, sue claim, suffer endur,
suffer experiens, suffer pain, suicid death, suit fit, suitcas luggag baggag, sum amount, summer summertim,
summit peak top, summon call, sunni bright, supermarket shop, superviz overse, supp provid, support back,
supporter backer fan, suppos assum, suppos alleg, suppos alleg apparent, suprem highest, sure certain,
surgeon doctor, surplus excess, surrender yield, surround encircl, survivor aliv, suspect suspicion, suspect
alleg, suspend halt, suspend interrupt, suspension ban, sustain maintain, swap exchang, swell grow, swim
bath, sympathi compassion, symptom sign, system network, take grab, takeover acquisition, tale stori, talent
gift, talk conversation, task job, tax levi, taxi cab, teach instruct, teacher instructor, team side, tear
rip, tear cry, technologi tech, teenager teen adolescent youth, telegram messag, telephon call, temporari
interim, tenant renter lodger, tend inclin, tennis racket, term period, terminat end, terribl bad, terrifi
frighten, territori land, terror terrorism, terrorist militant, test trial, theft burglari, theori
hypothesis, think believ, threat menac, threaten menac, thril excit, thriv flourish, throw hurl toss,
therefor henc, thwart prevent foil, ticket pass, tidi neat, tie draw, tight narrow, timber log, tini small,
tip advic, tir weari, titl head, titl crown, toilet lavatori, tolerat bear, toll number, tool instrument,
torch light, total sum, touch feel, tourism travel, tourist visitor holidaymaker, town municipaliti
communiti, townhall cityhall, toxic poisonous, track trac, trad commerc, trader dealer merchant, tradition
custom, traffic transport, tragedi disaster, tragic sad, trail follow, train coach, train practic, traitor
betrayer, transfer move, transform chang, translat interpret, transmit broadcast, transport transportation,
trap catch, travel journei, traveler tourist, treat handl, treatment therapi, tremendous enormous, trial
process, tribut homag, trick ploi, tricki difficult, trigger caus, trip journei travel tour, triumph victori
win, troop soldier, troubl difficulti, troublesom problematic, truck van, true real, trust confidens, truth
fact, tuition teach, tunnel underpass, turmoil chao, turnout participation, twin doubl, tycoon billionair,
typical usual, ultimat final, umpir refere, unabl impossibl, unauthoriz illegal, unawar ignorant,
unbelievabl incredibl, uncertain unsur, uncover reveal, underestimat underrat, undergo suffer, underground
subwai metro, undoubt certain sure definit, uneasi anxious, unemploi jobless, unemployment joblessness,
unfair unjust, unit join, unit alli, unknown unidentifi, unlik improbabl, unpleasant nasti, unrealistic
impossibl, unusual extraordinari, unveil reveal, upgrad improv, upset angri, urban citi, urge press, urgent
press, usabl useful, use utiliz emploi usag, useful helpful, usual normal general, vacanci open, vacation
leav, vaccin jab vaccination, valid legitimat, vallei basin, valu worth, vandaliz damag, varieti rang,
various different, vegetabl produc, vehicl car, vehicl truck, vendor seller, ventur risk, venu plac, verdict
decision, verifi check, version edition, veteran experienc, victim casualti, victorious win, villag hamlet,
violens forc, violent brutal, virus covid coronavirus, visa permit, visibl apparent, vision sight, visit
tour, visitor spectator, vital necessari, voluntari optional, volunteer helper, voter electorat, vulnerabl
weak, wage pay, wait await, walkout strik, wall barrier, wander roam, wander walk, want wish desir, war
conflict, warehous depot, warn caution, warn alert, warn caution, warrior fighter, wash clean, wast rubbish,
watchdog regulator, waterwai river, wave surg, weak feebl, weaken undermin, wealth rich, weapon arm,
weaponri arm, weather climat, wed marri, weep cry, welfar benefit, wellb welfar, west western, wet damp,
wick evil, widespread common, wife spous, wild savag, wil readi, wind gust, window pane, win victori,
withdraw withdrawal, witness spectator, wonder marvel, wonderful great, wood timber, word term, work labor,
worker laborer, workforc staff, workplac job, workshop seminar, world glob, worldwid global, worldwid
international, worri fear, worsen aggravat, yacht boat, yell cry, yield crop, young youthful, youngster
youth teenager, youth young, zone sector
"""
