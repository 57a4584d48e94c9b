import type { FileWords } from './words.ts';

/** The words of the one file in Vietnamese. */
export const vi: FileWords = {
  noStage: 'Tệp này không có sân khấu truyền hình: phần ấy chỉ có trên trang web.',
  noWorker:
    'Trình duyệt này không cho trang mở từ tệp chạy worker, mà bản đồ di chuyển được thì cần đến. Bản đồ vẽ sẵn vẫn ở đây, với đủ mọi địa điểm.',
  noAddress:
    'Trình duyệt này không cho trang mở từ tệp đổi địa chỉ của mình: chỗ đang đọc không được ghi lại, và tải lại trang thì về chỗ lúc mở.',
  noLink:
    'Đây là một tệp trên máy của bạn: cảnh này không có địa chỉ để người khác mở. Muốn chia sẻ, hãy gửi cả tệp.',
  close: 'Đóng',
};
