//! The words for workplaces and job titles, by the party that they tell.

use super::Weight::{self, JobTitle, Narrowing, Principal, Workplace};
use crate::draft::Sector;

/// The terms, for their form see [`Terms`]; among those of one weight the earlier row wins.
pub(super) const TERMS: &[(Sector, Weight, &str)] = &[
    (
        Sector::KommunalPrimarvard,
        Workplace,
        "kommunal* primärvård*, primärvård* i kommun*, hemsjukvård*, kommunal* hälso, kommunal* rehab*, \
         kommunrehab*, kommunens rehab*, rehab* i kommun*, mas, mar, medicinskt ansvarig*, kommunsjuksköterska*, \
         kommunal* sjuksköterska*, rehabenhet* i kommun*, kommunens sjuksköters*, kommun* rehabenhet*, kommuns \
         rehab*, stads rehab*, hemrehab*, hemsjuksköters*, kommun* hemsjukvård*, kommun* hälso och sjukvård*, stads \
         hälso och sjukvård*, sjuksköterskeenhet*, nattsjuksköters*, kommunal sjuksköters*, hsl enhet*, \
         kommunpsykiatri sjuksköters*, kommunal fysioterap*, kommunal arbetsterap*, kommunens arbetsterap*, \
         kommunens fysioterap*, kommunens legitimerad*, kommunal* legitimerad*, kommun* medicinskt ansvarig*, hälso \
         och sjukvårdsenhet* i kommun*, hsv chef*, hsv enhet*, hsv, khs, hsl, hsl chef*, hsl team*, kommunal \
         hemsjukvård*, mas nätverk*, sjuksköterskeorganisation*, kommun* sjuksköterskor, hemsjukvårdsteam*, rehab i \
         hemmet, hemrehabteam*, stads hemsjukvård*, legitimationschef*, hälso och sjukvårdschef*, legitimerad* \
         personal i kommun*, kommunal* distriktssköters*, kommunal* arbetsterapeut*, kommunal* fysioterapeut*, \
         kommunal* dietist*, enhet* för hälso och sjukvård kommun*, kommun* sjuksköterska, kommun* arbetsterapeut*, \
         kommun* fysioterapeut*",
    ),
    (
        Sector::Elevhalsa,
        Workplace,
        "elevhälsa*, elevhälso*, skolsköters*, skolkurator*, skolläkar*, skolpsykolog*, skolhälsovård*, elevcoach*, \
         skolsocial*, emi, medicinska elevhälsa*, centrala elevhälsa*, elevhälsoteam*, eht, emp",
    ),
    (Sector::Forskola, Workplace, "förskol*, barnomsorg*, familjedaghem*, öppna förskol*"),
    (Sector::Regionhalsan, Workplace, "regionhälsa*"),
    (
        Sector::Tandvard,
        Workplace,
        "tandvård*, folktandvård*, tandläkar*, tandhygienist*, tandklinik*, tandsköters*, ftv, munhälsa*, \
         munhälso*, barntandvård*, sjukhustandvård*, specialisttandvård*, orofacial*, käkkirurg*, tandregling*, \
         ortodonti*, pedodonti*, oral medicin*, klinikchef folktandvård*",
    ),
    (
        Sector::Socialtjanst,
        Workplace,
        "socialtjänst*, socialsekreterar*, individ och familj*, familjeomsorg*, ifo, socialchef*, \
         socialförvaltning*, försörjningsstöd*, familjehem*, stöd och försörjning, socialpsykiatri*, socialjour*, \
         socialkontor*, familjerätt*, barn och familj*, missbruksenhet*, vuxenenhet*, barnenhet*, \
         mottagningsenhet*, fältsekreterar*, fältassistent*, socialt arbete, familjeenhet*, familjestöd*, \
         ungdomsteam*, våldsteam*, budget och skuldrådgiv*, försörjningsenhet*, socialsamordnar*, ekonomiskt \
         bistånd, förvaltningschef social*, sektor social*, socialnämnd*, myndighetschef*, utredningsenhet*, \
         familjecoach*, stödcentrum, boendeenhet*, barn och unga enhet*, enhet* barn och unga, barn och \
         ungdomsenhet*, ungdomsenhet*, öppenvård för unga, öppenvårdsenhet*, familjehemsenhet*, socialpsykiatrisk*, \
         missbruk*, beroendehandläggar*, individ* och familj*, aos, arbete och försörjning, social omsorg, \
         socialtjänstlag*, barnahus, personligt ombud, personliga ombud",
    ),
    (
        Sector::VardOchOmsorg,
        Workplace,
        "hemtjänst*, äldreomsorg*, äldreboende*, särskilt boende, särskilda boende*, korttidsboende*, \
         korttidsenhet*, vård och omsorg*, vård och äldre*, lss*, funktionshinder*, boendestöd*, \
         biståndshandläggar*, anhörigkonsulent*, anhörigstöd*, nattpatrull*, omsorgsförvaltning*, vårdboende*, \
         daglig verksamhet*, stöd och omsorg*, omsorg om funktion*, sociala omsorg*, dagverksamhet*, dagcentral*, \
         gruppboende*, gruppbostad*, servicebostad*, serviceboende*, serviceenhet*, bostad med särskild service, \
         personlig assistans*, personliga assistent*, hemtagningsteam*, hemteam*, trygg hemgång*, biståndsenhet*, \
         biståndsbedöm*, vårdplaneringsteam*, äldreenhet*, äldreförvaltning*, äldrechef*, äldreomsorgschef*, \
         omsorgschef*, omsorgskontor*, omsorgssektion*, demensteam*, korttidsplats*, korttidsvård*, särskilda boendet*, säbo, \
         äldreboendet, vård och omsorgsboende*, trygghetsboende*, trygghetslarm*, anhörigsamordnar*, anhörigcent*, \
         stödboende*, stödassistent*, stödpedagog*, omsorgsenhet*, vård och stöd, växelvård*, hemvård*, \
         vårdboendet, sociala omsorgen, omvårdnadsförvaltning*, omvårdnad*, vård och omsorgschef*, vof, korttid, \
         korttiden, korttidsboend*, äldreboend*, omsorgen, omsorg, hemtjänstchef*, boendechef*, samordnare \
         hemtjänst*, hemgångsteam*, trygghetsteam*, demenssamordnar*, silviasyster*, biståndsavdelning*, \
         biståndschef*, handläggarenhet*, bistånd, sektor omsorg, sektor vård, välfärdsteknik*, funktionsstöd*, \
         funktionsnedsättning*, aktivitetshus, träffpunkt*, kommunpsykiatri*, usk hemtjänst*, dagligverksamhet*, \
         hemtjänstområde*",
    ),
    (
        Sector::Brukare,
        Workplace,
        "brukar*, patientföreträdar*, patientförening*, patientrepresentant*, patientorganisation*, patientråd*, \
         närståendeföreträdar*, närståenderepresentant*, närståendeförening*, närstående, anhörigförening*, \
         anhörigföreträdar*, anhörigrepresentant*, anhöriga, anhörig, pensionärs*, pro, spf*, funktionsrätt*, nsph, \
         demensförening*, hjärt och lung*, diabetesförening*, rsmh, fub, attention*, dhr, srf, hrf, autism*, \
         strokeförening*, föräldrarepresentant*, elevråd*, alzheimerförening*, reumatikerförening*, \
         neuroförbundet*, parkinsonförening*, rörelsehindrad*, egenerfaren*, erfarenhetsexpert*, seniorråd*, \
         patientombud*, patientföreträdare*, patientpartner*, patientresurs*, brukarombud*, föräldraförening*, \
         föräldraråd*, närståenderåd*, närståendeombud*, närståendenätverk*, anhörigråd*, anhörignätverk*, \
         anhörigombud*, anhörigriksförbund*, elevkår*, elevrepresentant*, ungdomsråd*, ungdomsrepresentant*, \
         ungdomsfullmäktige*, invånarrepresentant*, invånarråd*, medborgarrepresentant*, medborgarråd*, \
         medborgarpanel*, boenderåd*, äldreråd*, handikappråd*, tillgänglighetsråd*, funktionshinderråd*, \
         funktionsrättsråd*, egen erfarenhet*, egna erfarenhet*, levd erfarenhet*, peer support*, verdandi*, aktiv \
         ungdom, synskadades*, hörselskadades*, afasi*, njurförbund*, hjärtebarn*, suicidprevent*, ångest och \
         depression*, schizofreniförbund*, rfhl, rias, bröstcancerförening*, prostatacancer*, prostatabröder*, \
         cancerförening*, blodcancer*, lungförening*, psoriasis*, celiaki*, astma och allergi*, mag och tarm*, \
         epilepsi*, personskadeförbund*, skpf, rpg, unga reumatiker, unga allergiker, maskrosbarn, tilia, \
         patientnämnd*, spf seniorerna, nätverket för anhöriga, anhörigas riksförbund*, schizofreniförening*, \
         hjärtförening*, lungsjuk*, minnesförening*, föräldranätverk*, ungdomar med erfarenhet*, ung rådgivar*, \
         unga rådgivar*, brukarstyrd*, brukarrevis*, personer med egen erfarenhet*, personlighet* erfarenhet, nka, \
         riksförbundet*, diabetesförbund*, spelberoende*, anonyma spelare, anonyma alkoholister, länkarna, kvinnor i nykterhet, cancerförbund*, demensförbund*, strokeförbund*, afasiförbund*, hjärt \
         lungförening*, hso, barnens röst*",
    ),
    (
        Sector::Specialistvard,
        Workplace,
        "säs*, sjukhus*, södra älvsborgs sjukhus*, lasarett*, specialistvård*, specialistsjukvård*, specialiserad*, \
         sjukhusvård*, bup*, vup*, vuxenpsykiatri*, barn och ungdomspsykiatri*, psykiatri*, barn och \
         ungdomspsykiatrisk*, habilitering*, nu sjukvården*, klinik*, medicinklinik*, kirurgklinik*, \
         ortopedklinik*, akutklinik*, barnklinik*, kvinnoklinik*, infektionsklinik*, rehabklinik*, geriatrik*, \
         akutmottagning*, lungmottagning*, hudmottagning*, minnesmottagning*, hjärtmottagning*, medicinmottagning*, \
         palliativa teamet, mobila närvårdsteam*, närsjukvårdsteam*, ambulans*, strokeenhet*, beroendemottagning*, \
         specialistmottagning*, öppenvårdspsykiatri*, medicinjour*, närsjukhus*, sahlgrenska*, skaraborgs sjukhus*, \
         skas, norra älvsborgs länssjukhus*, länssjukhus*, kärnsjukhus*, östra sjukhus*, angereds närsjukhus*, \
         frölunda specialist*, drottning silvia*, barnsjukhus*, smärtcentrum*, smärtmottagning*, smärtenhet*, \
         röntgen*, intensivvård*, iva, dialys*, ögonmottagning*, öronmottagning*, neurolog*, onkolog*, kardiolog*, \
         urolog*, reumatolog*, endokrinolog*, ortoped*, kirurg*, gynekolog*, anestesi*, narkos*, \
         operationsavdelning*, vårdavdelning*, sjukhusavdelning*, medicinavdelning*, akutavdelning*, barnmedicin*, \
         medicinkliniken*, lungklinik*, hudklinik*, ögonklinik*, öronklinik*, infektionsmottagning*, \
         kirurgmottagning*, ortopedmottagning*, hjärtsviktsmottagning*, diabetesmottagning*, strokemottagning*, \
         stroketeam*, rehabiliteringsmedicin*, rättspsykiatri*, barnpsykiatri*, ungdomspsykiatri*, beroendevård*, \
         beroendeenhet*, beroendeklinik*, beroendecentrum*, ätstörning*, äldrepsykiatri*, affektiv*, psykosvård*, \
         psykosmottagning*, neuropsykiatri*, vuxenhabilitering*, barnhabilitering*, barn och ungdomshabilitering*, \
         hörselverksamhet*, hörselhabilitering*, syncentral*, hörselcentral*, tolkcentral*, asih, palliativa \
         enhet*, palliativt team, palliativa konsultteam*, palliativ vård, mobila team*, mobilt team, mobila \
         geriatrisk*, mobila närsjukvård*, sjukvårdsteam*, närvårdsteam*, slutenvård*, sluten vård, akutsjukvård*, \
         akuten, förlossning*, bb avdelning*, neonatal*, barn och ungdomsklinik*, ungdomsklinik*, \
         logopedmottagning*, klinisk fysiologi, näl, kss, nal, vuxpsyk*, öppenpsykiatri*, \
         psykiatrimottagning*, barnmottagning*, barnläkarmottagning*, barn och ungdomsmedicin*, ungdomsmedicin*, \
         barnhab*, vuxenhab*, asih*, palliativa konsult*, palliativt konsultteam*, palliativ enhet*, \
         kärlmottagning*, sårmottagning*, sårcentrum*, kvinnosjukvård*, obstetrik*, hematolog*, nefrolog*, gastro*, \
         lungmedicin*, hjärtmedicin*, medicin och akut*, närsjukvård*, mobilt närsjukvård*, mobil närsjukvård*, \
         mobila doktorn, strokevård*, strokeavdelning*, geriatrisk*, ortopedisk*, kirurgisk*, psykiatrisk*, \
         onkologisk*, reumatologisk*, akutvårdsavdelning*, utskrivningssamordnar*, vårdplaneringssamordnar*, \
         läkemedelsenhet*, sjukhusapotek*, habiliteringschef*, neuropsykiatrisk*, allmänpsykiatri*, psykiatriska \
         klinik*, minnesteam*, sjukhuset*, alingsås lasarett, hjälpmedelscentral*",
    ),
    (
        Sector::Primarvard,
        Workplace,
        "vårdcentral*, närhälsan*, primärvård*, bvc, mvc, barnavårdscentral*, barnhälsovård*, mödravård*, \
         mödrahälsovård*, barnmorskemottagning*, rehabmottagning*, ungdomsmottagning*, capio*, husläkar*, \
         familjecentral*, läkarhus*, rehab privat, rehab offentlig, beställd primärvård, jourcentral*, \
         vårdcentralschef*, vårdcentralchef*, vc, hälsocentral*, distriktsläkarmottagning*, allemanshälsan*, \
         praktikertjänst*, carlanderska vårdcentral*, bhv, mhv, mödrahälsa*, barnhälsa*, \
         rehabiliteringsmottagning*, fysioterapimottagning*, sjukgymnastikmottagning*, sjukgymnastik*, \
         primärvårdsrehab*, vårdvalsrehab*, vårdval*, rehab närhälsan, närhälsans rehab*, ungas mottagning*, mini \
         maria*, vårdcentralerna, primärvårdschef*, områdeschef närhälsan, vårdcentral, vc chef*, \
         vårdcentralsläkar*, bvc*, barnhälsovårdsteam*, primärvårdsläkar*, primärvårdspsykolog*, \
         primärvårdskurator*, rehabkoordinator primärvård*, nära vård primärvård, mobilt vårdcentralsteam*, \
         hemsjukvårdsläkar*, omvårdnadsenhet närhälsa*, närhälsa*, ptj, kry, meliva*, adina*, nötkärnan*, \
         wetterhälsan*, cederkliniken vårdcentral*, läkarcentrum*, doktor se, herkules vårdcentral*, bräcke \
         vårdcentral*, familjeläkarmottagning*, samtalsmottagning*, husläkarmottagning*, umo",
    ),
    (
        Sector::Kommunalforbund,
        Workplace,
        "kommunalförbund*, boråsregionen*, fyrbodals kommunalförbund*, skaraborgs kommunalförbund*, \
         göteborgsregionen*, västkom*, sjuhärads kommunalförbund*, fyrbodals kommunförbund*, kommunalförbundet*",
    ),
    (
        Sector::Folkhalsa,
        Workplace,
        "folkhälso*, folkhälsa*, folkhälsostrateg*, folkhälsoutvecklar*, folkhälsoplanerar*",
    ),
    (
        Sector::Civilsamhalle,
        Workplace,
        "civilsamhälle*, röda korset*, svenska kyrkan*, frivillig*, kyrkan, diakon*, stadsmission*, församling*, \
         studieförbund*, idrottsförening*, volontär*, ideell*, rädda barnen, kvinnojour*, brottsofferjour*",
    ),
    (
        Sector::Annan,
        Workplace,
        "annan part, närvårdskontor*, samverkanskontor*, polis*, arbetsförmedling*, försäkringskassa*, fou, \
         högskola*, universitet*, samverkansledar*, närvårdskoordinator*, närvårdssamordnar*, folkhögskol*, \
         länsstyrelse*, migrationsverk*, kriminalvård*, frivård*, samordningsförbund*, apotek, apoteket, apoteken, \
         kommunförbund*, 1177, sos alarm, räddningstjänst*, samverkanskontoret*, vårdsamverkanskontor*, \
         processledare närvårdskontor*, vårdsamverkan fyrbodal, hjälpmedelskansli*, polisen*, åklagar*, \
         tolkförmedling*, forskningsinstitut*",
    ),
    (
        Sector::Skola,
        Workplace,
        "grundskol*, gymnasieskol*, gymnasium*, skola, skolan, skolor, skolförvaltning*, utbildningsförvaltning*, \
         rektor*, skolchef*, barn och utbildning*, bildningsförvaltning*, bildningschef*, utbildningschef*, \
         skolledar*, fritidshem*, särskola*, anpassad* skola*, anpassad* grundskol*, anpassad* gymnasie*, \
         vuxenutbildning*, komvux, lärare, friskola*",
    ),
    (
        Sector::Kommun,
        Principal,
        "kommun, kommunen, kommuns, kommunens, kommuner, kommunerna, kommunernas, kommunala, kommunal, stad, \
         stadsdel*, kommunchef*, kommundirektör*, stadsdirektör*, kommunalråd*, kommunledning*, kommunhuset, \
         arbetsmarknadsenhet*, överförmyndar*, kultur och fritid*, fritidsgård*, fritidsledar*, stadens, staden, \
         kommunal tjänsteperson*, kommunsamordnar*, sektor välfärd, välfärdsförvaltning*, kommunanställd*, \
         stadsledning*, kommunrepresentant*, bygdens kommuner, sjuhäradskommun*, medlemskommun*, samtliga kommuner, \
         sektorchef*, kommunförvaltning*, kommunsida*, kommunikatör kommun*, trygghetssamordnar*, \
         hållbarhetsstrateg*, kommunsjukvård*",
    ),
    (
        Sector::Region,
        Principal,
        "region, regionen, regionens, vgr, västra götalandsregion*, koncernkontor*, regional, regionala, hälso och \
         sjukvårdsnämnd*, västra hälso och sjukvårdsnämnd*, regionsida*",
    ),
    (
        Sector::Primarvard,
        JobTitle,
        "distriktsläkar*, distriktssköter*, familjeläkar*, allmänläkar*, barnmorsk*, bvc sköters*, bhv sköters*, \
         specialist i allmänmedicin*, allmänmedicin*, dsk, st läkare allmänmedicin*, specialist i allmänmedicin",
    ),
    (
        Sector::Specialistvard,
        JobTitle,
        "överläkar*, specialistläkar*, sjukhuskurator*, chefläkar*, specialistsjuksköterska psykiatri, barnläkar*, \
         geriatriker*, psykiatriker*, psykiater*, ambulanssjuksköters*, vårdenhetschef*, verksamhetsområdeschef*, \
         öl, sektionsledar* läkar*, överlärar* klinik, underläkar*, sektionschef läkar*",
    ),
    (
        Sector::Brukare,
        JobTitle,
        "patient, patienten, patienter, förälder, föräldrar, mamma, pappa, elev, elever, ungdomar, invånare, \
         medborgare",
    ),
    (Sector::Skola, JobTitle, "lärar*, specialpedagog*, skolkoordinator*"),
    (Sector::Socialtjanst, JobTitle, "familjebehandlar*"),
    (Sector::VardOchOmsorg, JobTitle, "undersköters*, vårdbiträd*, usk, omsorgsassistent*, omvårdnadspersonal*"),
    (
        Sector::KommunalPrimarvard,
        Narrowing,
        "sjuksköters*, arbetsterapeut*, fysioterapeut*, sjukgymnast*, rehabchef*, rehabenhet*, distriktssköters*, \
         demenssjuksköters*, dietist*, ssk, dsk, at, ft, sjuksköterskechef*, rehabilitering*, rehab, \
         rehabassistent*, hemrehab*",
    ),
    (Sector::Socialtjanst, Narrowing, "socionom*, socialpedagog*"),
];

/// What the names of workplaces end in, where no term knows them: "Gullmarsskolan", "Njurföreningen".
pub(super) const ENDINGS: &[(Sector, &[&str])] = &[
    (Sector::Specialistvard, &["kliniken", "sjukhuset", "psykiatrin", "lasarettet"]),
    (Sector::Primarvard, &["vårdcentralen"]),
    (Sector::Annan, &["folkhögskolan"]),
    (Sector::Skola, &["skolan", "gymnasiet"]),
    (Sector::Civilsamhalle, &["idrottsföreningen", "hembygdsföreningen", "bygdeföreningen", "scoutföreningen"]),
    (Sector::Annan, &["hyresgästföreningen", "fackföreningen", "bostadsrättsföreningen", "läkarföreningen"]),
    (Sector::Brukare, &["föreningen"]),
];

/// Professions that hospitals, primary care and municipalities all have.
pub(super) const CARE: &[&str] = &[
    "sköters",
    "läkar",
    "terapeut",
    "kurator",
    "psykolog",
    "logoped",
    "dietist",
    "gymnast",
    "farmaceut",
    "apotekar",
    "ssk",
];
