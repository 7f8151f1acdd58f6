"""The groups of ``synonyms.py`` as terms. Made by make_synonym_terms.py; do not edit."""

TERM_GROUPS = """
abandon desert forsak, abiliti capabiliti capaciti, abolish scrap eliminat, abroad oversea, abrupt sudden
unexpect, accelerat hasten, accident crash collision, accommodation lodg, accomplish achiev attain, accurat
preciz exact, accus blam alleg, acquir obtain, adequat sufficient enough, administer manag, admit acknowledg
conced confess, ador love, adult grownup, advantag benefit upsid, advic guidanc counsel, adviz recommend
suggest, affair matter, affordabl cheap inexpensiv, afraid frighten scar, aftermath wake, agreement accord
pact treati deal, aid assistanc help assist, aim goal objectiv target purpos, aircraft airplan plan jet,
alcohol liquor booz, allow permit enabl, alter modifi chang amend, altogether total overall, ambassador
envoi diplomat, amus funni comical, anger rage furi outrag, angri furious infuriat enrag irat, announc
declar proclaim, annual year, answer repli respond respons, anxious worri nervous, apartment flat, apparent
evident obvious, appeal plea, appoint nominat designat, approv endors ratifi, approximat rough around circa,
area region district zone territori, argu contend, argument disput quarrel row, armi militari troop forc,
arrest detain detention, arriv arrival reach, articl piec, assault attack, assembl gather, assert claim,
assess evaluat evaluation assessment, assur guarante ensur, astonish amaz surpriz, athlet sportsman
sportswoman sportsperson, attempt try effort endeavor, attend participat, attornei lawyer solicitor
barrister, author writer, automobil car auto, autumn fall, averag mean, award priz, awar conscious, ban
prohibit forbid outlaw prohibition, band gang, banknot bill, basic fundamental elementari, battl fight
combat, beautiful pretti love handsom, start commens launch onset, behavior conduct, bicycl bike, big larg
huge enormous massiv giant vast, birthdai anniversari, blaz fire, border frontier, bor dull tedious, boss
chief head, boundari limit, boy lad, brav courageous, break paus, brief short, bring deliver, broad wide,
brutal cruel savag, build construct erect, build structur, bureau agenci, burglar thief robber, business
compani firm enterpriz corporation, businessman entrepreneur, buy purchas, camera cam, campaign driv, cancel
scrap, cancellation cancelation, candidat contender nomine, career profession, careful cautious, cargo
freight, catastroph disaster calamiti, categori class, ceas stop halt, celebrat celebration, cemeteri
graveyard, center middl, challeng difficulti, champion winner, championship titl, chanc opportuniti
possibiliti, chancelor premier, chief head leader, child kid youngster, choos select pick opt, choic
selection option, citizen national, citi town, clarifi explain, clear evident, clergi priest, cleric priest,
clever smart intelligent, clinic hospital, clos shut, cloth garment, coach trainer manager, coalition
allianc, collaps breakdown, colleagu coworker, collect gather, comfortabl comfi cozi, commander chief,
comment remark, commit perpetrat, committe commission panel, common shar, compet rival, complain complaint,
complet finish conclud, complex complicat, comprehend understand grasp, concern worri, condemn denounc,
conferens congress summit, confirm verifi reaffirm corroborat, conflict clash, connect link, consequens
result outcom effect, considerabl significant substantial, constant continuous continual, construction
build, consumer customer, contagion infection, contain includ compriz, contemporari modern, continu proceed,
contract agreement, contribut contribution, convers speak talk, cooperat collaborat, cooperation
collaboration, cop policeman officer policewoman, corona covid coronavirus, correct right, coupl pair, creat
establish find, crim offens, criminal offender, crisis emergenci, criticiz slam, criticism critiqu, crowd
audiens spectator, cure heal, curb restrict limit, current present, danger risk hazard peril, dangerous
hazardous riski, dead deceas, dead fatal lethal, death demiz, debat discuss discussion, debut premier,
deceiv mislead, decid determin, decision rul, declin decreas drop fall reduction, defeat beat, defendant
accus, delai postpon, delight pleas glad happi, demand call, demonstrat protest, demonstrator protester
protestor, demonstration ralli protest, denial deni, depart leav, departur exit, depriv poor, deriv stem,
destini fate, destroi ruin wreck demolish, destruction devastation, detect discover, develop deviz, diari
journal, dictator despot, die perish, differens distinction, dinner supper, direct straight, director boss,
disagre differ, disappear vanish, disclos reveal, discount rebat, diseas illness sickness, dispatch send,
displai show exhibit, distant remot far, distribut hand, divid split, doctor physician medic, donat give,
doubt uncertainti, dramatic drastic, drawback disadvantag downsid, driver motorist, drown sink, drug
narcotic, dwel hous home residens, earli ahead, earth planet, earthquak quak, edge verg, education school,
elder old, elect vote, election vote poll ballot, embrac hug, emerg appear, emphasiz stress underlin
underscor, emploi hire recruit, employe worker staff, employer boss, employment job, empti vacant, encounter
meet, encourag urge, end finish, enemi foe, energi power, enhanc improv, enjoi relish, enlarg expand, entir
whol complet, entranc entri, environment surround, equipment gear, era age epoch, error mistak, escap flee,
essential vital crucial key, establish set, estimat reckon, event incident, evidens proof, evil bad, exam
test, examin inspect, exceed surpass, excellent superb outstand, exceptional extraordinari, exhaust tir,
exhibition show exhibit, expand grow, expect anticipat await, expel oust, expens cost, expensiv cost pricei,
expert specialist, expir laps, explod blast, explosion blast, extend prolong, extra additional, extrem high,
eyewitness witness, factori plant, fail flop, failur flop, fame renown, famous celebrat renown, fan
supporter, fast quick rapid swift, fataliti death, fault flaw, fear dread, fee charg, femal woman, film
movi, financ fund, fine penalti, finger digit, firefighter fireman, fistfight brawl altercation scuffl,
flood delug, floor stori, follower supporter, food meal, footbaler player, forecast predict prediction,
foreign oversea, forest wood, former previous, fortunat lucki, forward striker, fraud deceit, free liberat,
freedom liberti, friend pal mate, frighten scar, fuel petrol gasolin gas, full complet, function role,
funeral burial, furthermor moreover additional addition, game match, gangster mobster, garbag trash rubbish,
general overall, generat produc, gentleman man, gift present, girl lass, give provid, goalkeeper keeper
goali, good merchandiz, government administration cabinet, gratitud thank, grav serious sever, greet welcom,
grief sorrow, grow increas rise, guard protect, guest visitor, guilti culpabl, gunman shooter, habit custom,
handicap disabl, happen occur, harbor port, hard difficult tough, harm damag, harsh sever, hate haterd,
headquarter hq, healthi fit, heir successor, hide conceal, highwai motorwai freewai, hint clue, historic
historical, holidai vacation, homicid murder, horribl terribl awful dreadful, host moderator presenter,
hostag captiv, humorous funni, hurri rush, hurt injur wound injuri, husband spous, idea notion concept,
ignor disregard, ill sick, illegal unlawful illicit, imag pictur photo photograph, imagin envision, immediat
instant, immediat instant, immigrant migrant, impact effect influens, imprison jail, imprisonment jail
prison, improv good, impossibl unfeasibl, inaugurat open, incom earn, incorrect wrong, increas rise growth,
independent autonomous, indicat show, individual person, industri sector, infect infection contract, inform
notifi, inhabitant resident, initial original, injur wound, innovation invention, inquiri enquiri
investigation prob, institut institution, instruct order, insufficient inadequat, insult offend, intend
plan, intent intention, interview talk, invad invasion, invent deviz, investigat prob, investigator
detectiv, investor shareholder, invit invitation, island isle, issu problem, jewel gem, job occupation,
journalist reporter, journei trip voyag, joy happiness, judg magistrat, judgment verdict rul, juvenil minor,
keep retain, kill slai murder, kind type sort, king monarch, know awar, knowledg expertiz, lack shortag,
ladi woman, lake pond, landlord owner, languag tongu, law legislation act, lawmaker legislator, leagu
division, learn discover, lectur talk, legal lawful, legend myth, licens permit, life lifetim, lift rais,
listen hear, litter rubbish, littl small, loan credit, local regional, location plac site spot, lockdown
quarantin, look glanc, lorri truck, loss defeat, love affection, low small, luck fortun, main principal
chief primari, maintain keep, male man, manufactur produc, manufacturer producer maker, march walk, mark
label, marriag wed, marri wed, martial militari, match fixtur, material fabric, matur adult, maximum utmost,
mayor burgomaster, measur step, meat flesh, medal award, medication medicin drug, meet session, member
affiliat, mend repair fix, mention refer, merg unit, merger fusion, messag note, method techniqu, metr
meter, migrat move, mind brain, minimal minimum, minister secretari, miracl wonder, misfortun mishap, miss
lose, mobil portabl, model type, modest humbl, monitor watch, monument memorial, moral ethical, mother mom,
motiv reason, motorbik motorcycl, mountain hill, movement motion, murderer killer, museum galleri, mutual
reciprocal, name titl, narrat tell, nativ local, near clos, necessari need requir, need requir, negotiat
negotiation, neighborhood district, network grid, new novel, newspaper paper daili, noisi loud, normal
usual, north northern, notabl noteworthi, novic beginner, nuclear atomic, numerous several, nurs carer,
obligation duti, observ watch, obstacl hurdl barrier, occasion time, occupi take, ocean sea, odd strang
weird, offer provid, offspr child, official officer, operat run, operation surgeri, operator provider,
opinion view, opponent rival, oppos resist, opposit contrari, optimistic hopeful, order command, ordinari
normal, organiz arrang, origin sourc, outbreak epidemic, owner proprietor, pain ache, pandemic epidemic,
panic alarm, parent mother father, parliament legislatur, part portion, participant attende, partner spous,
parti celebration, passenger traveler, past previous, path trail track, patient sick, payment pay, peac
truc, pension retirement, perform act, permission permit, personnel staff, persuad convinc, petition appeal,
phon telephon, pilot aviator, pistol gun, plac put, plan schem, plai drama, pleasant nice, pledg promiz vow,
polic cop, polici cours, polit courteous, politician statesman, pollut contaminat, poll survei, poor needi,
popular belov, population inhabitant, position post, positiv upbeat, possibl feasibl, potential possibl,
poverti miseri, powerful strong, practic practiz, praiz laud, precious valuabl, prefer favor, pregnant
expect, prepar readi, prescrib order, presens attendanc, preserv protect, pressur stress, prevent avert,
previous prior earlier, pric cost, prioriti preferens, prisoner inmat, privat personal, problem troubl,
procedur process, profit gain, progress advanc, project schem, promot advanc, prompt quick, properti estat,
proportion shar, propos proposal suggest suggestion, prosecut prosecutor, prosper thriv, protect safeguard
shield, proud prid, provinc region, provok trigger, public open, publish releas, punish punishment, pupil
student, pursu chas, qualifi eligibl, quarrel argu, quarter district, quest search, question queri, quiet
silent, race contest, radical extrem, railwai railroad rail, raini wet, random arbitrari, rank position,
rare unusual, rate pace, react respond, reaction respons, readi prepar, real actual genuin, reason caus,
rebel insurgent, recent latest, recent late, reckless careless, recollect remember recall, reconstruct
rebuild, record register, recover recoveri, reduc lower cut decreas lessen, refuge asylum, refus reject
declin, regard consider, regret sorri, regrettab unfortunat, regular normal, regulation rule, relat link,
relationship relation tie, relativ kin, relax loosen, releas free, reliabl dependabl, religion faith,
reluctant unwil, remain stai, remarkabl strik, remind recall, remov eliminat delet, renew resum, rent leas,
replac substitut, report account, represent depict, representativ delegat spokesperson spokesman
spokeswoman, request ask, rescu save, research studi, researcher scientist, resembl similar, resid live,
resistanc opposition, resolv solv, respect esteem, responsibl accountabl, rest remainder, restor renew,
restriction limitation, resum restart, retir retirement, return comeback, revenu incom turnover, revers
opposit, review survei, revolution upriz, reward priz, rich wealthi, rifl gun, rightful legitimat, ring
circl, riot unrest, rival competitor, river stream, road street, rob steal, robberi theft, role part, room
chamber, rout path, royal regal, rural countri, sad unhappi, safe secur, safeti securiti, salari wage, sale
sell, sampl specimen, sanction penalti, satisfi content, scal size, scen spot, schedul timetabl, scholar
academic, sciens scientific, scor goal, search hunt, season year, seat chair, secret hide, section part,
sector branch, secur obtain, seiz captur, senior elder, sens feel, sentens sentenc, separat split, sequens
seri, settlement villag, shap form, shar portion, shareholder stockholder, sharp keen, shelter refug, shin
glow, ship vessel boat, shock stun, shop stor, shor coast, shout yell scream, shrink declin, shy timid, sign
signal, significanc importanc, significant important, similar alik, simpl easi, simp mere, sing chant, singl
sole, situation position, size extent, skill abiliti, slain kil, sleep slumber, slight minor, slow sluggish,
smash break, smell odour odor, soccer football, societi communiti, soldier trooper, solution remedi,
sophisticat advanc, south southern, special particular, spectator viewer, speech address, speed pace
velociti, spend expend, sponsor backer, sport athletic, spread disseminat, squad team, stabl steadi, stag
phas, stand position, standard norm, starv hunger, stat condition, statement declaration, status position,
storm hurrican, strategi plan, strength power, strengthen reinforc, strict stringent, strik hit, striv try,
struggl fight, studi investigat, stumbl trip, styl fashion, subject topic, submit file, subsequent follow,
subsidi grant, succeed success, suffer endur, suffer pain, suit fit, sum amount, summer summertim, summit
peak top, superviz overse, supp provid, support back, suppos assum, suprem highest, sure certain, surgeon
doctor, surrender yield, surround encircl, suspect suspicion, suspend halt, sustain maintain, swap exchang,
symptom sign, system network, take grab, talent gift, task job, tax levi, teach instruct, teacher
instructor, team side, tear rip, technologi tech, teenager teen adolescent youth, temporari interim, tend
inclin, terminat end, terrifi frighten, territori land, terrorist militant, test trial, theori hypothesis,
think believ, threat menac, threaten menac, thril excit, ticket pass, tidi neat, tie draw, tight narrow,
tini small, tir weari, titl head, tolerat bear, tool instrument, total sum, touch feel, tourist visitor
holidaymaker, toxic poisonous, track trac, trad commerc, tradition custom, traffic transport, tragedi
disaster, tragic sad, train coach, train practic, transfer move, transform chang, transmit broadcast,
transport transportation, trap catch, travel journei, treat handl, tribut homag, trick ploi, trigger caus,
triumph victori win, true real, trust confidens, truth fact, turmoil chao, twin doubl, typical usual,
ultimat final, unawar ignorant, uncertain unsur, uncover reveal, underground subwai metro, undergo suffer,
uneasi anxious, unemploi jobless, unemployment joblessness, unit join, unit alli, unpleasant nasti, unveil
reveal, urban citi, urge press, urgent press, use utiliz emploi usag, useful helpful, usual normal general,
vaccin jab vaccination, valid legitimat, valu worth, varieti rang, various different, vehicl car, vendor
seller, version edition, veteran experienc, victim casualti, villag hamlet, violens forc, visibl apparent,
vision sight, visit tour, volunteer helper, vulnerabl weak, wait await, wander roam, want wish desir, war
conflict, warn caution, warn alert, wast rubbish, wave surg, weak feebl, wealth rich, weapon arm, weather
climat, weep cry, welfar benefit, west western, wet damp, wick evil, widespread common, wife spous, wild
savag, wil readi, withdraw withdrawal, wonder marvel, wonderful great, wood timber, word term, work labor,
world glob, worldwid global, yacht boat, young youthful, youth young
"""
