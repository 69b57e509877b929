/**
 * Names of bodies and posts. `named` can be addressed (also a closed class of bodies), `open` cannot (`các đơn vị liên quan`),
 * `head` begins a longer name (`Sở Tư pháp`): capitals and small joining words go on with it.
 */
export const bodyWords = {
  head: `
    Sở; Bộ; Ủy ban nhân dân; UBND; Ủy ban Mặt trận Tổ quốc; Ủy ban MTTQ; UBMTTQ; Mặt trận Tổ quốc; MTTQ;
    Công an; CA; Văn phòng; VP; Ban; Hội; Hội đồng nhân dân; HĐND; Thanh tra; Chi cục; Cục; Tổng cục; Vụ;
    Phòng; Trung tâm; TT; Trạm; Bệnh viện; Trường; Đài; Báo; Liên đoàn; Đoàn; Tỉnh đoàn; Huyện đoàn;
    Thành đoàn; Tòa án; Tòa án nhân dân; Viện; Viện kiểm sát; Viện kiểm sát nhân dân; VKSND; TAND;
    Bảo hiểm xã hội; BHXH; Kho bạc; Ngân hàng; Bộ Chỉ huy; Bộ Tư lệnh; Bộ đội Biên phòng; Đồn Biên phòng;
    BĐBP; Đảng ủy; Huyện ủy; Tỉnh ủy; Thành ủy; Chi bộ; Chi ủy; Ủy ban; Quỹ; Học viện; Đại học;
    Ban Chỉ đạo; Ban Tổ chức; Tổ; Tổ công tác; Hội Liên hiệp Phụ nữ; Hạt Kiểm lâm; Tổng công ty; Công ty;
    Tập đoàn; Trại; Trại giam; Trại tạm giam; Cơ quan; Đoàn Luật sư; Câu lạc bộ; Chính phủ; Hải quan; Thuế;
    Hội LHPN; Ban Quản lý; BQL; Điện lực; Bưu điện; Nhà văn hóa; Nhà thiếu nhi; Thư viện; Bảo tàng;
    Trạm Y tế; Ban Tiếp công dân; Cục Thuế; LĐLĐ; Ban Dân vận; Ban Tuyên giáo;
    Trung tâm Phục vụ hành chính công; TTPVHCC; TT PVHCC; Ban Nội chính; Ban Dân tộc; Ban Thường vụ; BTV;
    Ban Thường trực; Thường trực; Đội; Đội Thanh niên; Nhà máy; Cơ sở; Chánh Văn phòng; Chánh Thanh tra;
    Giám đốc; Chủ tịch; Phó Chủ tịch; Trưởng phòng; Trưởng ban; Bí thư; Phó Bí thư; Hiệu trưởng; Trưởng;
    Phó; Chánh; Thủ trưởng; Tổng Giám đốc; Cục trưởng; Vụ trưởng; Đồng chí; Đ/c; Kế toán; Công chức;
    Cán bộ; Viên chức; Tổ trưởng; Trưởng thôn; Bí thư Chi bộ; Ban công tác Mặt trận; Ban giám hiệu;
    Ban Giám hiệu; Ban Giám đốc; Trưởng Công an; Phòng khám; Hội Chữ thập đỏ; Thư ký; Đoàn Thanh niên;
    Đoàn TNCS Hồ Chí Minh; Bảo vệ; Tổ trưởng tổ dân phố; Trạm trưởng; Đội trưởng; Thường trực HĐND;
    Thường trực Hội đồng nhân dân; Tổng biên tập`,
  classes: `
    giám đốc (sở|trung tâm|bệnh viện); chủ tịch (UBND|xã|phường|hội|Ủy ban);
    trưởng (thôn|bản|ấp|khu phố|xóm|buôn|ban|phòng|trạm); tổ trưởng (tổ dân phố|tổ hòa giải); hiệu trưởng;
    bí thư (chi bộ|chi đoàn|Đoàn xã);
    công chức (tư pháp|văn hóa|hộ tịch|tài chính|địa chính|văn phòng|lao động);
    cán bộ (tư pháp|trạm|y tế|văn hóa|hộ tịch|trẻ em|phụ trách); kế toán (xã|trường|); già làng;
    nhân viên (y tế thôn|y tế|công tác xã hội); điều dưỡng trưởng; bác sĩ trực; quản giáo;
    UBND (các xã|các phường|cấp xã|các huyện|xã|phường|tỉnh|thành phố);
    Ủy ban nhân dân (các xã|các phường|cấp xã|xã|phường|tỉnh|thành phố);
    công an (xã|phường|các xã|các đơn vị|các phường|tỉnh); trạm y tế (xã|phường|các xã|);
    các (trường|xã, phường|xã, phường, đặc khu|xã|phường|sở|cục, vụ|vụ, cục|vụ|cục|trại giam|bệnh viện|chi bộ|chi hội|trung tâm|đồn biên phòng|trạm y tế|cơ sở giáo dục|thành viên|phòng|nhà tạm giữ|thôn|bản|tổ hòa giải|huyện|khoa|đội|ban của|tổ dân phố|ủy viên|phó chủ tịch|thôn, bản|cơ sở giam giữ|cơ sở trợ giúp xã hội|cơ quan báo chí|cơ sở khám|trường học|chi cục|đoàn thể chính trị);
    các thành viên (Ban Chỉ đạo|Tổ công tác|Hội đồng); thành viên Ban Chỉ đạo; các sở, (ban, ngành|ngành);
    các sở, ban, ngành, đoàn thể; các phòng, (ban|đơn vị|khoa); các ban, ngành, đoàn thể (xã|phường|tỉnh);
    các tổ chức chính trị - xã hội; các trường (học|trung học|mầm non|tiểu học|phổ thông);
    từng (sở|xã|phường|trường|thôn|đơn vị thành viên); mỗi (xã|phường|trường|thôn|sở|trạm|chi bộ|bản);
    ban công tác mặt trận; tổ hòa giải; ban giám hiệu; nhà trường; giáo viên chủ nhiệm;
    thư ký (Ban Chỉ đạo|Tổ|); chi đoàn; chi hội phụ nữ; chánh văn phòng; trưởng công an xã`,
  open: `
    các (đơn vị|cơ quan|sở, ngành|sở, ban, ngành|bên|địa phương|cơ quan, đơn vị|cơ quan, tổ chức|ngành|cơ quan, đơn vị, địa phương|sở|phòng|bộ, ngành|đơn vị, địa phương|ban, ngành|phòng, ban) (có|) liên quan;
    các (đơn vị|cơ quan|cơ quan, đơn vị|cấp|cấp, các ngành|cấp, ngành|ngành|địa phương|lực lượng|cấp ủy|cấp ủy, tổ chức đảng|cấp ủy đảng|cấp chính quyền|tổ chức|tầng lớp|bên|đoàn thể|cấp hội|cấp, các ngành, các địa phương|cơ quan, tổ chức|cơ quan chức năng|cơ quan, đơn vị, địa phương|ngành, các cấp);
    cả hệ thống chính trị; lực lượng chức năng;
    cơ quan (chức năng|có thẩm quyền|chuyên môn|liên quan|quản lý nhà nước|nhà nước);
    ngành (y tế|giáo dục|công an|tư pháp|lao động|văn hóa|tòa án|kiểm sát);
    toàn (ngành|tỉnh|dân|đảng|xã hội); cấp ủy, chính quyền; cấp ủy, tổ chức đảng;
    chính quyền (địa phương|các cấp|cơ sở|); mọi (người|tổ chức|công dân); cấp có thẩm quyền;
    bộ phận liên quan; đơn vị (liên quan|chức năng); địa phương`,
} as const
