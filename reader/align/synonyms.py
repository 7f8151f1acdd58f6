"""Words that tell the same in news: groups written by hand, whose members count as words in common.

A word may stand in several groups, and two words of different groups have nothing to do with each other. A
group never decides alone: it merely lets ``fistfight`` and ``brawl`` count where sentences are compared.
"""

from __future__ import annotations

GROUPS = """
abandon desert forsake, ability capability capacity, abolish scrap eliminate, abroad overseas, abrupt
sudden unexpected, accelerate hasten, accident crash collision, accommodation lodging, accomplish achieve
attain, accurate precise exact, accuse blame allege, acquire obtain, adequate sufficient enough,
administer manage, admit acknowledge concede confess, adore love, adult grownup, advantage benefit upside,
advice guidance counsel, advise recommend suggest, affair matter, affordable cheap inexpensive, afraid
frightened scared, aftermath wake, agreement accord pact treaty deal, aid assistance help assist, aim goal
objective target purpose, aircraft airplane plane jet, alcohol liquor booze, allow permit enable let,
alter modify change amend, altogether total overall, ambassador envoy diplomat, amusing funny comical,
anger rage fury outrage, angry furious infuriated enraged irate, announce declare proclaim, annual yearly,
answer reply respond response, anxious worried nervous, apartment flat, apparent evident obvious, appeal
plea, appoint nominate designate, approve endorse ratify, approximately about roughly around circa, area
region district zone territory, argue contend, argument dispute quarrel row, army military troops forces,
arrest detain detention, arrive arrival reach, article piece, assault attack, assemble gather, assert
claim, assess evaluate evaluation assessment, assure guarantee ensure, astonish amaze surprise, athlete
sportsman sportswoman sportsperson, attempt try effort endeavour endeavor, attend participate, attorney
lawyer solicitor barrister, author writer, automobile car auto, autumn fall, average mean, award prize,
aware conscious, ban prohibit forbid outlaw prohibition, band gang, banknote bill, basic fundamental
elementary, battle fight combat, beautiful pretty lovely handsome, begin start commence launch onset,
beginning outset, behavior behaviour conduct, bicycle bike, big large huge enormous massive giant vast,
birthday anniversary, blaze fire, border frontier, boring dull tedious, boss chief head, boundary limit,
boy lad, brave courageous, break pause, brief short, bring deliver, broad wide, brutal cruel savage, build
construct erect, building structure, bureau agency, burglar thief robber, business company firm enterprise
corporation, businessman entrepreneur, buy purchase, camera cam, campaign drive, cancel scrap,
cancellation cancelation, candidate contender nominee, career profession, careful cautious, cargo freight,
catastrophe disaster calamity, category class, cease stop halt, celebrate celebration, cemetery graveyard,
center middle, centre center, challenge difficulty, champion winner, championship title, chance
opportunity possibility, chancellor premier, chief head leader, child kid youngster, choose select pick
opt, choice selection option, citizen national, city town, clarify explain, clear evident, clergy priest,
cleric priest, clever smart intelligent, clinic hospital, close shut, clothes clothing garments, coach
trainer manager, coalition alliance, collapse breakdown, colleague coworker, collect gather, comfortable
comfy cosy, commander chief, comment remark, commit perpetrate, committee commission panel, common shared,
compete rival, complain complaint, complete finish conclude, complex complicated, comprehend understand
grasp, concern worry, condemn denounce, conference congress summit, confirm verify reaffirm corroborate,
conflict clash, connect link, consequence result outcome effect, considerable significant substantial,
constant continuous continual, construction building, consumer customer, contagion infection, contain
include comprise, contemporary modern, continue proceed, contract agreement, contribute contribution,
converse speak talk, cooperate collaborate, cooperation collaboration, cop policeman officer policewoman,
corona covid coronavirus, correct right, couple pair, create establish found, crime offence offense,
criminal offender, crisis emergency, criticize criticise slam, criticism critique, crowd audience
spectators, cure heal, curb restrict limit, current present now currently presently, danger risk hazard
peril, dangerous hazardous risky, dead deceased, deadly fatal lethal, death demise, debate discuss
discussion, debut premiere, deceive mislead, decide determine, decision ruling, decline decrease drop fall
reduction, defeat beat, defendant accused, delay postpone, delighted pleased glad happy, demand call,
demonstrate protest, demonstrator protester protestor, demonstration rally protest, denial deny, depart
leave, departure exit, deprived poor, derive stem, destiny fate, destroy ruin wreck demolish, destruction
devastation, detect discover, develop devise, diary journal, dictator despot, die perish, difference
distinction, dinner supper, direct straight, director boss, disagree differ, disappear vanish, disclose
reveal, discount rebate, disease illness sickness, dispatch send, display show exhibit, distant remote
far, distribute hand, divide split, doctor physician medic, donate give, doubt uncertainty, dramatic
drastic, drawback disadvantage downside, driver motorist, drown sink, drug narcotic, during amid, dwelling
house home residence, early ahead, earth planet, earthquake quake, edge verge, education schooling,
elderly old, elect vote, election vote poll ballot, embrace hug, emerge appear, emphasize emphasise stress
underline underscore, employ hire recruit, employee worker staff, employer boss, employment job, empty
vacant, encounter meet, encourage urge, end finish, enemy foe, energy power, enhance improve, enjoy
relish, enlarge expand, entire whole complete, entrance entry, environment surroundings, equal same,
equalise equalize even, equipment gear, era age epoch, error mistake, escape flee, essential vital crucial
key, establish set, estimate reckon, event incident, evidence proof, evil bad, exam test, examine inspect,
exceed surpass, excellent superb outstanding, exceptional extraordinary, exhausted tired, exhibition show
exhibit, expand grow, expect anticipate await, expel oust, expense cost, expensive costly pricey, expert
specialist, expire lapse, explode blast, explosion blast, extend prolong, extra additional, extremely very
highly, eyewitness witness, factory plant, fail flop, failure flop, fair just, fame renown, famous
celebrated renowned, fan supporter, fast quick rapid swift, fatality death, fault flaw, favorite
favourite, fear dread, fee charge, female woman, fiancé fiance, film movie, final last, finance fund, fine
penalty, finger digit, firefighter fireman, fistfight brawl altercation scuffle, flood deluge, floor
storey, follower supporter, food meal, footballer player, forecast predict prediction, foreign overseas,
forest wood woods, former previous, fortunate lucky, forward striker, fraud deceit, free liberate, freedom
liberty, frequent often, friend pal mate, frighten scare, fuel petrol gasoline gas, full complete,
function role, funeral burial, furthermore moreover additionally addition, game match, gangster mobster,
garbage trash rubbish, general overall, generate produce, gentleman man, gift present, girl lass, give
provide, goalkeeper keeper goalie, goods merchandise, government administration cabinet, gratitude thanks,
grave serious severe, greet welcome, grief sorrow, grow increase rise, guard protect, guest visitor,
guilty culpable, gunman shooter, habit custom, handicapped disabled, happen occur, harbor harbour port,
hard difficult tough, harm damage, harsh severe, hate hatred, headquarters hq, healthy fit, heir
successor, hide conceal, highway motorway freeway, hint clue, historic historical, holiday vacation,
homicide murder, horrible terrible awful dreadful, host moderator presenter, hostage captive, humorous
funny, hurry rush, hurt injure wound injury, husband spouse, idea notion concept, ignore disregard, ill
sick, illegal unlawful illicit, image picture photo photograph, imagine envision, immediate instant,
immediately instantly, immigrant migrant, impact effect influence, imprison jail, imprisonment jail
prison, improve better, impossible unfeasible, inaugurate open, income earnings, incorrect wrong, increase
rise growth, independent autonomous, indicate show, individual person, industry sector, infect infection
contract, inform notify, inhabitant resident, initial first, initially originally, injured wounded,
innovation invention, inquiry enquiry investigation probe, institute institution, instruct order,
insufficient inadequate, insult offend, intend plan, intent intention, interview talk, invade invasion,
invent devise, investigate probe, investigator detective, investor shareholder, invite invitation, island
isle, issue problem, jewel gem, job occupation, journalist reporter, journey trip voyage, joy happiness,
judge magistrate, judgment verdict ruling, juvenile minor, keep retain, kill slay murder, kind type sort,
king monarch, know aware, knowledge expertise, lack shortage, lady woman, lake pond, landlord owner,
language tongue, law legislation act, lawmaker legislator, league division, learn discover, leave quit,
lecture talk, legal lawful, legend myth, license licence permit, life lifetime, lift raise, likely
probable, listen hear, litter rubbish, little small, loan credit, local regional, location place site
spot, lockdown quarantine, look glance, lorry truck, loss defeat, love affection, low small, luck fortune,
main principal chief primary, maintain keep, majority most, make produce, male man, manufacture produce,
manufacturer producer maker, march walk, mark label, marriage wedding, marry wed, martial military, match
fixture, material fabric, mature adult, maximum utmost, mayor burgomaster, measure step, meat flesh, medal
award, medication medicine drug, meeting session, member affiliate, mend repair fix, mention refer, merge
unite, merger fusion, message note, method way technique, metre meter, migrate move, mind brain, minimal
minimum, minister secretary, miracle wonder, misfortune mishap, missing lost, mobile portable, model type,
modest humble, monitor watch, monument memorial, moral ethical, mother mum, motive reason, motorbike
motorcycle, mountain hill, movement motion, murderer killer, museum gallery, mutual reciprocal, name
title, narrate tell, native local, near close, nearly almost, necessary needed required, need require,
negotiate negotiation, neighborhood neighbourhood district, network grid, new novel, newspaper paper
daily, noisy loud, normal usual, north northern, notable noteworthy, notice see, novice beginner, nuclear
atomic, numerous many several, nurse carer, obligation duty, observe watch, obstacle hurdle barrier,
occasion time, occupy take, ocean sea, odd strange weird, offer provide, offspring child, official
officer, operate run, operation surgery, operator provider, opinion view, opponent rival, oppose resist,
opposite contrary, optimistic hopeful, order command, ordinary normal, organise organize arrange,
organisation organization, origin source, outbreak epidemic, owner proprietor, pain ache, pandemic
epidemic, panic alarm, parent mother father, parliament legislature, part portion, participant attendee,
partner spouse, party celebration, passenger traveller traveler, past previous, path trail track, patient
sick, payment pay, peace truce, pension retirement, perform act, permission permit, personnel staff,
persuade convince, petition appeal, phone telephone, pilot aviator, pistol gun, place put, plan scheme,
play drama, pleasant nice, pledge promise vow, police cop, policy course, polite courteous, politician
statesman, pollute contaminate, poll survey, poor needy, popular beloved, population inhabitant, position
post, positive upbeat, possess own, possible feasible, potential possible, poverty misery, powerful
strong, practice practise, praise laud, precious valuable, prefer favour, pregnant expecting, prepare
ready, prescribe order, presence attendance, preserve protect, pressure stress, prevent avert, previous
prior earlier, price cost, priority preference, prisoner inmate, private personal, problem trouble,
procedure process, profit gain, progress advance, project scheme, promote advance, prompt quick, property
estate, proportion share, propose proposal suggest suggestion, prosecute prosecutor, prosper thrive,
protect safeguard shield, proud pride, province region, provoke trigger, public open, publish release,
punish punishment, pupil student, pursue chase, qualify eligible, quarrel argue, quarter district, quest
search, question query, quiet silent, quit resign, race contest, radical extreme, railway railroad rail,
rainy wet, random arbitrary, rank position, rare unusual, rate pace, react respond, reaction response,
ready prepared, real actual genuine, realise realize, reason cause, rebel insurgent, receive get, recent
latest, recently lately, reckless careless, recollect remember recall, reconstruct rebuild, record
register, recover recovery, reduce lower cut decrease lessen, refugee asylum, refuse reject decline,
regard consider, regret sorry, regrettably unfortunately, regular normal, regulation rule, relate link,
relationship relation tie, relative kin, relax loosen, release free, reliable dependable, religion faith,
reluctant unwilling, remain stay, remarkable striking, remind recall, remove eliminate delete, renew
resume, rent lease, repeat again, replace substitute, report account, represent depict, representative
delegate spokesperson spokesman spokeswoman, request ask, rescue save, research study, researcher
scientist, resemble similar, reside live, resistance opposition, resolve solve, respect esteem,
responsible accountable, rest remainder, restore renew, restriction limitation, resume restart, retire
retirement, return comeback, revenue income turnover, reverse opposite, review survey, revolution
uprising, reward prize, rich wealthy, rifle gun, rightful legitimate, ring circle, riot unrest, rival
competitor, river stream, road street, rob steal, robbery theft, role part, room chamber, route path,
royal regal, rumour rumor, rural country, sad unhappy, safe secure, safety security, salary wage, sale
sell, sample specimen, sanction penalty, satisfied content, say state, scale size, scene spot, schedule
timetable, scholar academic, science scientific, score goal, search hunt, season year, seat chair, secret
hidden, section part, sector branch, secure obtain, see view, seize capture, senior elderly, sense
feeling, sentence sentenced, separate split, sequence series, settlement village, shape form, share
portion, shareholder stockholder, sharp keen, shelter refuge, shine glow, ship vessel boat, shock stun,
shop store, shore coast, shout yell scream, shrink decline, shy timid, sign signal, significance
importance, significant important, similar alike, simple easy, simply merely just, sing chant, single
sole, situation position, size extent, skill ability, slain killed, sleep slumber, slight minor, slow
sluggish, smash break, smell odour odor, soccer football, society community, soldier trooper, solution
remedy, sophisticated advanced, south southern, special particular, spectator viewer, speech address,
speed pace velocity, spend expend, sponsor backer, sport athletics, spread disseminate, squad team, stable
steady, stage phase, stand position, standard norm, starve hunger, state condition, statement declaration,
status position, storm hurricane, strategy plan, strength power, strengthen reinforce, strict stringent,
strike hit, strive try, struggle fight, study investigate, stumble trip, style fashion, subject topic,
submit file, subsequent following, subsidy grant, succeed success, suffer endure, suffering pain, suit
fit, sum amount, summer summertime, summit peak top, supervise oversee, supply provide, support back,
suppose assume, supreme highest, sure certain, surgeon doctor, surrender yield, surround encircle, suspect
suspicion, suspend halt, sustain maintain, swap exchange, symptom sign, system network, take grab,
talented gifted, task job, tax levy, teach instruct, teacher instructor, team side, tear rip, technology
tech, teenager teen adolescent youth, temporary interim, tend incline, terminate end, terrify frighten,
territory land, terrorist militant, test trial, theory hypothesis, think believe, threat menace, threaten
menace, thrilled excited, ticket pass, tidy neat, tie draw, tight narrow, tiny small, tired weary, title
heading, tolerate bear, tool instrument, topic theme, total sum, touch feel, tourist visitor holidaymaker,
toxic poisonous, track trace, trade commerce, tradition custom, traffic transport, tragedy disaster,
tragic sad, train coach, training practice, transfer move, transform change, transmit broadcast, transport
transportation, trap catch, travel journey, treat handle, tribute homage, trick ploy, trigger cause,
triumph victory win, true real, trust confidence, truth fact, turmoil chaos, twin double, typical usual,
ultimate final, unaware ignorant, uncertain unsure, uncover reveal, underground subway metro, undergo
suffer, uneasy anxious, unemployed jobless, unemployment joblessness, unite join, united allied,
unpleasant nasty, unveil reveal, urban city, urge press, urgent pressing, use utilise utilize employ
usage, useful helpful, usually normally generally, vaccine jab vaccination, valid legitimate, value worth,
variety range, various different, vehicle car, vendor seller, version edition, veteran experienced, victim
casualty, village hamlet, violence force, visible apparent, vision sight, visit tour, volunteer helper,
vulnerable weak, wait await, wander roam, want wish desire, war conflict, warn caution, warning alert,
waste rubbish, wave surge, weak feeble, wealth riches, weapon arm, weather climate, weep cry, welfare
benefit, well good, west western, wet damp, wicked evil, widespread common, wife spouse, wild savage,
willing ready, withdraw withdrawal, wonder marvel, wonderful great, wood timber, word term, work labour
labor, world globe, worldwide global, yacht boat, young youthful, youth young
"""
"""Groups are parted by commas, the words of a group by spaces."""
